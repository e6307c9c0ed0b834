import { getTranslations } from "next-intl/server";
import type { ActionWords } from "@/components/ui/action-field";

/** Refusals and faults of the forms of an account, as their actions answer them. */
const known = [
  ...(["foreign-origin", "signed-out", "not-a-member", "too-many-asks", "too-many-tries"] as const),
  ...(["link-dead", "login-missing", "login-too-long", "wrong-password"] as const),
  ...(["changed-meanwhile", "choice-unknown", "mobile-invalid", "institution-too-long"] as const),
  ...([
    "email-invalid",
    "email-too-long",
    "password-missing",
    "password-short",
    "password-long",
  ] as const),
  "password-easy",
] as const;

/** The words of an `ActionForm` of the account, with those of its own button. */
export async function formWords(own: {
  readonly submit: string;
  readonly busy?: string;
  readonly done?: string;
}): Promise<ActionWords> {
  const [t, words] = await Promise.all([
    getTranslations("account.form"),
    getTranslations("account.words"),
  ]);
  return {
    ...{ busy: t("busy"), faults: t("faults"), show: t("show"), hide: t("hide") },
    ...own,
    sentences: Object.fromEntries(known.map((word) => [word, words(word)])),
  };
}
