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

/**
 * The five steps as a line of contents: where one is (a ribbon), what is saved (a check), and the way back to it. What
 * follows them, to read everything through and send it, is no step of its own and stands after the five.
 */
export function StepList({ locale, current, done }: StepListProps) {
  const t = useTranslations("registration.steps");
  const way = (path: string, words: string) => (
    <PageLink
      href={localHref(locale, `/keanggotaan/daftar/${path}`)}
      className="inline-flex min-h-8 items-center font-[550] text-primary underline decoration-1 underline-offset-[0.22em]"
    >
      {words}
    </PageLink>
  );
  const here = (words: string) => (
    <strong aria-current="step" className="step-here">
      {words}
    </strong>
  );
  return (
    <nav
      aria-label={t("progress")}
      className="flex flex-wrap gap-x-5 border-line border-b pb-3 text-small lg:gap-x-7 lg:text-ui"
    >
      <ol className="contents">
        {steps.map(({ key, path }, at) => {
          const words = `${at + 1}. ${t(key)}`;
          return (
            <li key={key} className="flex min-h-8 items-center gap-1.5">
              {key === current ? (
                here(words)
              ) : at <= done ? (
                <>
                  {at < done ? (
                    <Check size={16} strokeWidth={2} aria-hidden="true" className="text-primary" />
                  ) : null}
                  {way(path, words)}
                  {at < done ? <span className="sr-only">{t("done")}</span> : null}
                </>
              ) : (
                <span className="text-ink-muted">{words}</span>
              )}
            </li>
          );
        })}
      </ol>
      <p className="flex min-h-8 items-center">
        {current === "review" ? (
          here(t("review"))
        ) : done >= steps.length ? (
          way("periksa", t("review"))
        ) : (
          <span className="text-ink-muted">{t("afterwards", { step: t("review") })}</span>
        )}
      </p>
    </nav>
  );
}
