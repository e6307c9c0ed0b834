import type { Locale } from "@/lib/language/locales";
import type { MailWords } from "@/lib/notifications/domain/frame";
import { linkLife } from "./link-life";

/** A link by which a conversation goes on in another browser; nothing of what was said stands in it. */
export function resumeTalkMail({
  locale,
  link,
}: {
  readonly locale: Locale;
  /** Absolute address, good for one press within 24 hours. */
  readonly link: string;
}): MailWords {
  const step = { address: link, life: linkLife[locale] };
  if (locale === "en")
    return {
      subject: "Continue your conversation",
      says: ["Here is the link you asked for to your conversation with a librarian."],
      step: { ask: "Open it on the other device:", ...step },
      because:
        "You get this email because it was asked for in a conversation begun with this address. If that was not you, do nothing.",
    };
  return {
    subject: "Lanjutkan percakapan Anda",
    says: ["Ini tautan yang Anda minta untuk percakapan Anda dengan pustakawan."],
    step: { ask: "Buka di perangkat lain:", ...step },
    because:
      "Anda menerima email ini karena diminta dalam percakapan yang dimulai dengan alamat ini. Jika bukan Anda, abaikan saja.",
  };
}
