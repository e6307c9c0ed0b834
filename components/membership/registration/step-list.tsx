import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import { localHref } from "@/lib/language/locales";
import type { StepKey } from "@/lib/membership/registration/domain/answers";
import { steps } from "@/lib/membership/registration/domain/answers";

type StepListProps = {
  readonly locale: "id" | "en";
  readonly current: StepKey | "review";
  /** How many steps are saved whole. */
  readonly done: number;
};

/** The steps as a line of contents: where one is (a ribbon), what is saved (a check), and the way back to it. */
export function StepList({ locale, current, done }: StepListProps) {
  const t = useTranslations("registration.steps");
  const all = [...steps, { key: "review", path: "periksa" } as const];
  return (
    <nav aria-label={t("progress")} className="border-line border-b pb-3">
      <ol className="flex flex-wrap gap-x-5 text-small lg:gap-x-7 lg:text-ui">
        {all.map(({ key, path }, at) => (
          <li key={key} className="flex min-h-8 items-center gap-1.5">
            {key === current ? (
              <strong aria-current="step" className="step-here">
                {t(key)}
              </strong>
            ) : at <= done ? (
              <>
                {at < done ? (
                  <Check size={16} strokeWidth={2} aria-hidden="true" className="text-primary" />
                ) : null}
                <PageLink
                  href={localHref(locale, `/keanggotaan/daftar/${path}`)}
                  className="inline-flex min-h-8 items-center font-[550] text-primary underline decoration-1 underline-offset-[0.22em]"
                >
                  {t(key)}
                </PageLink>
                {at < done ? <span className="sr-only">{t("done")}</span> : null}
              </>
            ) : (
              <span className="text-ink-muted">{t(key)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
