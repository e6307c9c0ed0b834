import type { Locale } from "@/lib/language/locales";
import type { MailWords } from "@/lib/notifications/domain/frame";
import { linkLife } from "../../resuming/domain/link-life";

/** That a librarian has answered somebody who went away: neither the question nor the answer stands in it. */
export function awaitedMail({
  locale,
  link,
  account,
}: {
  readonly locale: Locale;
  /** Absolute address: a mailed link, or the conversation's own where it belongs to an account. */
  readonly link: string;
  /** Whether the conversation belongs to an account, which opens it by signing in. */
  readonly account: boolean;
}): MailWords {
  const step = { address: link, ...(account ? {} : { life: linkLife[locale] }) };
  if (locale === "en")
    return {
      subject: "A librarian has answered",
      says: ["A librarian has answered your question."],
      step: { ask: account ? "Sign in to read it:" : "Read it here:", ...step },
      because:
        "You get this email because you left this address to be told of the answer. If that was not you, do nothing.",
    };
  return {
    subject: "Pustakawan telah menjawab",
    says: ["Pustakawan telah menjawab pertanyaan Anda."],
    step: { ask: account ? "Masuk untuk membacanya:" : "Baca jawabannya di sini:", ...step },
    because:
      "Anda menerima email ini karena menulis alamat ini agar diberi tahu tentang jawabannya. Jika bukan Anda, abaikan saja.",
  };
}
