import { CircleCheck, CircleX, Clock, Wrench } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { BadgeTone } from "@/components/ui/badge";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { CopyStatus } from "@/lib/catalogue/copies/domain/status";
import type { Copy } from "@/lib/catalogue/types";
import { formatShortDate, wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";

const icon = { size: 15, strokeWidth: 2, "aria-hidden": true } as const;

const looks: { readonly [S in CopyStatus]: { tone: BadgeTone; icon: ReactNode } } = {
  available: { tone: "positive", icon: <CircleCheck {...icon} /> },
  "on-loan": { tone: "waiting", icon: <Clock {...icon} /> },
  "in-process": { tone: "neutral", icon: <Clock {...icon} /> },
  repair: { tone: "neutral", icon: <Wrench {...icon} /> },
  missing: { tone: "alarm", icon: <Clock {...icon} /> },
  lost: { tone: "alarm", icon: <CircleX {...icon} /> },
};

/** Ways of use that libraries write in the same words; all others stand as they were written. */
const accessWords: ReadonlyMap<string, "lent" | "inside"> = new Map([
  ["dapat dipinjam", "lent"],
  ["baca di tempat", "inside"],
]);

const cell =
  "border-b border-line py-3 pr-3 align-top max-md:border-0 max-md:p-0 max-md:empty:hidden";
const head =
  "border-b-[1.5px] border-control py-2 pr-3 text-left align-bottom text-small font-[650] text-ink-muted";

/** *Eksemplar*: each copy with its call number, place, access and state; the state says since when it holds. */
export function CopiesTable({
  copies,
  serviceHref,
}: {
  copies: readonly Copy[];
  /** The page of the service that keeps what stands at a place; null where none is known. */
  serviceHref?: (place: string) => string | null;
}) {
  const t = useTranslations("catalogue-record.copies");
  const locale = useLocale();
  const accessIn = (access: string | null): ReactNode => {
    if (access === null) return "";
    const known = accessWords.get(access.trim().toLowerCase());
    if (known) return t(`accesses.${known}`);
    return locale === "id" ? access : <span lang="id">{access}</span>;
  };
  const columns = ["callNumber", "location", "access", "barcode", "status"] as const;
  return (
    <table className="w-full border-collapse text-ui leading-snug tabular-nums">
      <caption className="sr-only">{t("title")}</caption>
      <thead className="max-md:sr-only">
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" className={head}>
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {copies.map((copy) => {
          const { date } = wallClockAt(copy.statusAt, zoneOffsetMinutes.WIB);
          const look = looks[copy.status];
          return (
            <tr
              key={copy.id}
              className="max-md:grid max-md:gap-0.5 max-md:border-b max-md:border-line max-md:py-3"
            >
              <td className={`${cell} max-md:font-[650]`}>{copy.callNumber ?? ""}</td>
              <td className={cell}>
                <Place place={copy.location ?? ""} href={serviceHref?.(copy.location ?? "")} />
                {copy.note === null ? null : (
                  <span className="block text-small text-ink-muted">{copy.note}</span>
                )}
              </td>
              <td className={cell}>{accessIn(copy.access)}</td>
              <td className={cell}>{copy.barcode ?? copy.accession ?? ""}</td>
              <td className={`${cell} pr-0 max-md:mt-1`}>
                <Badge tone={look.tone} icon={look.icon}>
                  {t(`statuses.${copy.status}`)}
                </Badge>
                <span className="mt-0.5 block text-min whitespace-nowrap text-ink-muted">
                  {t("since", { date: formatShortDate(date, locale) })}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Place({ place, href }: { place: string; href: string | null | undefined }) {
  return href ? <TextLink href={href}>{place}</TextLink> : place;
}
