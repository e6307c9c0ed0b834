import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import type { StepKey } from "@/lib/membership/registration/domain/answers";
import { steps } from "@/lib/membership/registration/domain/answers";

type Way = { readonly href: string; readonly label: string };

/** Where each step is done, with the words of a link to it: for forms without a translator of their own. */
export async function waysToSteps(locale: Locale): Promise<Readonly<Record<StepKey, Way>>> {
  const t = await getTranslations("registration");
  return Object.fromEntries(
    steps.map(({ key, path }) => [
      key,
      {
        href: localHref(locale, `/keanggotaan/daftar/${path}`),
        label: t("review.complete", { step: t(`steps.${key}`) }),
      },
    ]),
  ) as Record<StepKey, Way>;
}
