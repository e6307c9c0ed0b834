import { getTranslations } from "next-intl/server";

const words = [
  ...(["foreign-origin", "unknown-application", "not-editable"] as const),
  ...(["changed-elsewhere", "not-whole"] as const),
];

/** How long a limit lasts at most; what the answer says is not known before it is given. */
const longestMinutes = 60;

/** The sentence of each refusal, for forms without a translator of their own. */
export async function refusalSentences(
  answered: { readonly status: string; readonly retryAfterSeconds?: number } | object | null,
): Promise<Readonly<Record<string, string>>> {
  const t = await getTranslations("registration.refusals");
  const seconds = answered && "retryAfterSeconds" in answered ? answered.retryAfterSeconds : null;
  const minutes = typeof seconds === "number" ? Math.ceil(seconds / 60) : longestMinutes;
  return {
    ...Object.fromEntries(words.map((word) => [word, t(word)])),
    "too-many": t("too-many", { minutes }),
  };
}
