import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/hours/domain/format";
import { localHref } from "@/lib/language/locales";
import type { Purpose } from "@/lib/membership/consents/domain/purposes";
import { isFreePurpose } from "@/lib/membership/consents/domain/purposes";
import { consentText, wordsOf } from "@/lib/membership/consents/domain/texts";

/** One yes, as it stands or stood. */
type Given = {
  readonly purpose: Purpose;
  readonly textVersion: number;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
};

type ConsentListProps = {
  /** Those to show, in the order of the registration form. */
  purposes: readonly Purpose[];
  /** Every yes, the oldest first, withdrawn ones too. */
  given: readonly Given[];
  /** Gives or takes back the consent that the form names. */
  action: (form: FormData) => Promise<void>;
};

/** Each purpose with the words that were said yes to, or else those of today, how it stands, and the button that changes it; plain forms. */
export function ConsentList({ purposes, given, action }: ConsentListProps) {
  const t = useTranslations("account.consents");
  const locale = useLocale();
  const time = (at: Date) => formatDateTime(at, locale);
  return (
    <ul className="border-t border-line">
      {purposes.map((purpose) => {
        const last = given.findLast((one) => one.purpose === purpose);
        const stands = last !== undefined && last.withdrawnAt === null;
        const free = isFreePurpose(purpose);
        return (
          <li key={purpose} className="grid gap-2 border-b border-line py-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <b className="font-[650]">{t(`purposes.${purpose}`)}</b>
              <Badge tone={stands ? "positive" : "neutral"}>{stands ? t("yes") : t("no")}</Badge>
            </p>
            <p className="max-w-[66ch] text-ui">
              {stands
                ? wordsOf(purpose, last.textVersion, locale)
                : consentText(purpose, locale).words}
            </p>
            {last === undefined ? null : (
              <p className="text-small text-ink-muted">
                {last.withdrawnAt === null
                  ? t("given", { time: time(last.givenAt) })
                  : t("withdrawn", { time: time(last.withdrawnAt) })}
              </p>
            )}
            {free ? (
              <form action={action}>
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="purpose" value={purpose} />
                <Button
                  type="submit"
                  name="deed"
                  value={stands ? "withdraw" : "give"}
                  variant="outline"
                  compact
                >
                  {stands ? t("withdraw") : t("give")}
                  <span className="sr-only">: {t(`purposes.${purpose}`)}</span>
                </Button>
              </form>
            ) : (
              <p className="text-small text-ink-muted">
                {t("needed")} <TextLink href={localHref(locale, "/akun/data")}>{t("end")}</TextLink>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
