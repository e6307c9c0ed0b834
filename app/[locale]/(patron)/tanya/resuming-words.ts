import { getTranslations } from "next-intl/server";
import type { ActionWords } from "@/components/ui/action-field";

const refusals = ["foreign-origin", "not-found", "too-many-links", "link-dead"] as const;

/** The words of the two forms about a conversation's link, with those of their own button. */
export async function resumingWords(own: {
  readonly submit: string;
  readonly done?: string;
}): Promise<ActionWords> {
  const [t, words] = await Promise.all([
    getTranslations("resuming"),
    getTranslations("resuming.refusals"),
  ]);
  return {
    ...{ busy: t("busy"), faults: t("faults") },
    ...own,
    sentences: Object.fromEntries(refusals.map((word) => [word, words(word)])),
  };
}
