import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { localHref } from "@/lib/language/locales";
import type { StepKey } from "@/lib/membership/registration/domain/answers";
import { steps } from "@/lib/membership/registration/domain/answers";

type StepListProps = {
  readonly locale: "id" | "en";
  readonly current: StepKey | "review";
  /** How many steps are saved whole. */
  readonly done: number;
};

/** Where one is, what is saved, and the way back to it. */
export function StepList({ locale, current, done }: StepListProps) {
  const t = useTranslations("registration.steps");
  const all = [...steps, { key: "review", path: "periksa" } as const];
  return (
    <nav aria-label={t("progress")}>
      <ol className="grid gap-1 text-ui">
        {all.map(({ key, path }, at) => (
          <li key={key} className="flex gap-2 py-1">
            <span className="w-6 shrink-0 tabular-nums text-ink-muted">
              {key === "review" ? "" : `${at + 1}.`}
            </span>
            {key === current ? (
              <strong aria-current="step">{t(key)}</strong>
            ) : at <= done ? (
              <span>
                <TextLink href={localHref(locale, `/keanggotaan/daftar/${path}`)}>
                  {t(key)}
                </TextLink>
                {at < done ? <span className="text-ink-muted"> {t("done")}</span> : null}
              </span>
            ) : (
              <span className="text-ink-muted">{t(key)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
