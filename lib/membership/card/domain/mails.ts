import type { Locale } from "@/lib/language/locales";
import type { MailWords } from "@/lib/notifications/domain/frame";

type CardMail = {
  readonly locale: Locale;
  /** Absolute address of the card's page. */
  readonly address: string;
};

const because = {
  id: "Anda menerima email ini karena Anda anggota perpustakaan dan keadaan kartu Anda berubah.",
  en: "You get this email because you are a member of the library and your card has changed.",
} as const satisfies { readonly [L in Locale]: string };

/** A card of the member was blocked. Without a name or a number: it may be read over a shoulder. */
export function cardBlockedMail({ locale, address }: CardMail): MailWords {
  if (locale === "en")
    return {
      subject: "Your library card has been blocked",
      says: [
        "Your library card has just been blocked, as asked. It can no longer be used; your membership itself is unchanged.",
        "To receive the next card, please come to the membership service, or write to us by Ask a Librarian.",
      ],
      step: { ask: "See your card after signing in:", address },
      more: ["If this was not asked by you, please tell us."],
      because: because.en,
    };
  return {
    subject: "Kartu anggota Anda diblokir",
    says: [
      "Kartu anggota Anda baru saja diblokir sesuai permintaan. Kartu itu tidak dapat dipakai lagi; keanggotaan Anda sendiri tidak berubah.",
      "Untuk mendapat kartu berikutnya, silakan datang ke layanan keanggotaan atau hubungi kami lewat Tanya Pustakawan.",
    ],
    step: { ask: "Setelah masuk, lihat kartu Anda di:", address },
    more: ["Jika bukan Anda yang memintanya, mohon beri tahu kami."],
    because: because.id,
  };
}

/** The next card was issued. */
export function cardIssuedMail({ locale, address }: CardMail): MailWords {
  if (locale === "en")
    return {
      subject: "Your new library card",
      says: ["The library has issued your next card. The earlier one stays blocked."],
      step: { ask: "You find it, after signing in, at:", address },
      because: because.en,
    };
  return {
    subject: "Kartu anggota Anda yang baru",
    says: [
      "Perpustakaan telah menerbitkan kartu Anda yang berikutnya. Kartu sebelumnya tetap diblokir.",
    ],
    step: { ask: "Setelah masuk, Anda dapat membukanya di:", address },
    because: because.id,
  };
}
