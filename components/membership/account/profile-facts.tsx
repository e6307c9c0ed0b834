import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Locale } from "@/lib/language/locales";
import { formatMobile } from "@/lib/membership/domain/mobile";
import type { OwnProfile } from "@/lib/membership/profile/types";

/** `1990-08-17` as *17 Agustus 1990*: a calendar day, in no zone. */
function formatDay(day: string, locale: Locale): string {
  const names = locale === "en" ? "en-GB" : "id-ID";
  return new Intl.DateTimeFormat(names, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(day),
  );
}

type ProfileFactsProps = {
  profile: OwnProfile;
  /** In the lines of a letter; null where the library has none. */
  identityAddress: readonly string[] | null;
  currentAddress: readonly string[] | null;
};

/** What the library keeps of the member, as it stands; the identity number by its last four only. */
export function ProfileFacts({ profile, identityAddress, currentAddress }: ProfileFactsProps) {
  const t = useTranslations("account.profile");
  const locale = useLocale();
  const { details, state, validUntil } = profile;
  const rows: readonly (readonly [string, string | readonly string[] | null])[] = [
    [t("name"), profile.name],
    [t("number"), profile.memberNumber],
    [t("birthDate"), formatDay(profile.birthDate, locale)],
    [t("birthPlace"), details?.birthPlace ?? null],
    [t("sex"), details ? t(`sexes.${details.sex}`) : null],
    [
      profile.identityKind ? t(`kinds.${profile.identityKind}`) : t("identity"),
      profile.identityNumber,
    ],
    [t("mobile"), formatMobile(profile.mobile)],
    [t("identityAddress"), identityAddress],
    [t("currentAddress"), currentAddress],
    [t("guardian"), details?.guardian?.name ?? null],
    [t("validUntil"), validUntil === null ? t("forLife") : formatDay(validUntil, locale)],
  ];
  return (
    <dl className="border-t border-line">
      <div className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[200px_minmax(0,1fr)]">
        <dt className="text-small text-ink-muted sm:text-ui">{t("state")}</dt>
        <dd>
          <Badge tone={state === "active" ? "positive" : "waiting"}>{t(`states.${state}`)}</Badge>
        </dd>
      </div>
      {rows.flatMap(([term, value]) =>
        value === null
          ? []
          : [
              <div
                key={term}
                className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[200px_minmax(0,1fr)]"
              >
                <dt className="text-small text-ink-muted sm:text-ui">{term}</dt>
                <dd className="wrap-anywhere tabular-nums">
                  {[value].flat().map((line) => (
                    <span key={line} className="block">
                      {line}
                    </span>
                  ))}
                </dd>
              </div>,
            ],
      )}
    </dl>
  );
}
