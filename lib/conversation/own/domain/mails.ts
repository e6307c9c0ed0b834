import type { Locale } from "@/lib/language/locales";
import type { MailWords } from "@/lib/notifications/domain/frame";

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
}): MailWords {
  if (locale === "en")
    return {
      subject: "A librarian has answered",
      says: ["A librarian has answered your question."],
      step: { ask: "Sign in to read it:", address: link },
      because: "You get this email because you chose it in your account.",
      leave: { ask: "Leave it here:", address: settings },
    };
  return {
    subject: "Pustakawan telah menjawab",
    says: ["Pustakawan telah menjawab pertanyaan Anda."],
    step: { ask: "Masuk untuk membacanya:", address: link },
    because: "Anda menerima email ini karena memilihnya di akun Anda.",
    leave: { ask: "Hentikan di sini:", address: settings },
  };
}
