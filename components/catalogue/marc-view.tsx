import { useTranslations } from "next-intl";
import type { MarcField, MarcRecord } from "@/lib/catalogue/marc/types";

/** The record as librarians know it: tag, indicators, subfields. */
export function MarcView({ record }: { record: MarcRecord }) {
  const t = useTranslations("catalogue-record.marc");
  const lines = [{ tag: "LDR", value: record.leader }, ...record.fields] as readonly MarcField[];
  return (
    <table className="w-full border-collapse text-small leading-normal">
      <caption className="sr-only">{t("caption")}</caption>
      <thead>
        <tr>
          {(["tag", "indicators", "content"] as const).map((name) => (
            <th
              key={name}
              scope="col"
              className="border-b-[1.5px] border-control py-2 pr-3 text-left align-bottom font-[650] text-ink-muted"
            >
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((field, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fields repeat and never move
          <tr key={place}>
            <th
              scope="row"
              className="border-b border-line py-1.5 pr-3 text-left align-top tabular-nums"
            >
              {field.tag}
            </th>
            <td className="border-b border-line py-1.5 pr-3 align-top font-mono whitespace-pre">
              {"value" in field ? "" : field.indicators.replaceAll(" ", "#")}
            </td>
            <td dir="auto" className="border-b border-line py-1.5 align-top wrap-anywhere">
              {"value" in field ? (
                <span className="font-mono">{field.value.replaceAll(" ", "#")}</span>
              ) : (
                field.subfields.map(({ code, value }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: subfields repeat and never move
                  <span key={at}>
                    <b className="font-mono font-[650] text-primary">{`$${code}`}</b> {value}{" "}
                  </span>
                ))
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
