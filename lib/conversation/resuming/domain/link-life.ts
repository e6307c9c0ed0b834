import type { Locale } from "@/lib/language/locales";

/** How long a link to a conversation works, and what it is worth to a stranger. */
export const linkLife: { readonly [L in Locale]: string } = {
  id: "Tautan ini berlaku sekali, dalam 24 jam. Siapa pun yang membukanya dapat membaca dan melanjutkan percakapan itu: jangan diteruskan.",
  en: "The link works once, within 24 hours. Whoever opens it can read and continue the conversation: do not pass it on.",
};
