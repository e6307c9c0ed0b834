import type { Locale } from "@/lib/language/locales";

/** That a librarian has answered: neither the question nor the answer stands in it. */
export function replyMail({
  locale,
  link,
  settings,
}: {
  readonly locale: Locale;
  /** Absolute address of the conversation. */
  readonly link: string;
  /** Absolute address at which this mail is chosen and left. */
  readonly settings: string;
}): { readonly subject: string; readonly text: string } {
  const paragraphs =
    locale === "en"
      ? [
          "A librarian has answered your question.",
          `Sign in to read it:\n${link}`,
          `You get this mail because you chose it. Leave it here:\n${settings}`,
        ]
      : [
          "Pustakawan telah menjawab pertanyaan Anda.",
          `Masuk untuk membacanya:\n${link}`,
          `Anda menerima surel ini karena memilihnya. Hentikan di sini:\n${settings}`,
        ];
  return {
    subject: locale === "en" ? "A librarian has answered" : "Pustakawan telah menjawab",
    text: `${[...paragraphs, "Portal Pustaka"].join("\n\n")}\n`,
  };
}
