import type { Locale } from "@/lib/language/locales";

/** The words of a mail, plain text. Never an identity number, never more of a person than the address it goes to. */
export type MailWords = { readonly subject: string; readonly text: string };

const close = {
  id: "\n\nSalam,\nPerpustakaan Nasional RI",
  en: "\n\nKind regards,\nNational Library of Indonesia",
};

/** Paragraphs with a blank line between them, and the library's name below. */
function words(locale: Locale, subject: string, ...paragraphs: readonly string[]): MailWords {
  return { subject, text: `${paragraphs.join("\n\n")}${close[locale]}\n` };
}

const ignore = {
  id: "Jika Anda tidak mendaftar, abaikan surel ini. Tidak ada yang terjadi selama tautan tidak dibuka dan tombolnya tidak ditekan.",
  en: "If you did not register, please ignore this message. Nothing happens unless the link is opened and its button pressed.",
};

/** To go on with an application on any device. `link` is absolute; it opens once, for seven days. */
export function resumeMail(facts: {
  readonly locale: Locale;
  readonly link: string;
  readonly reference: string;
}): MailWords {
  const { locale, link, reference } = facts;
  return locale === "en"
    ? words(
        ...([locale, `Continue your registration ${reference}`] as const),
        "You can continue your membership registration on any device by this link. It works once, for seven days:",
        link,
        ignore.en,
      )
    : words(
        ...([locale, `Lanjutkan pendaftaran ${reference}`] as const),
        "Anda dapat melanjutkan pendaftaran anggota di perangkat mana pun melalui tautan ini. Tautan berlaku satu kali, selama tujuh hari:",
        link,
        ignore.id,
      );
}

/** To prove the e-mail address of an application that was sent in. It opens once, for seven days. */
export function confirmMail(facts: {
  readonly locale: Locale;
  readonly link: string;
  readonly reference: string;
}): MailWords {
  const { locale, link, reference } = facts;
  return locale === "en"
    ? words(
        ...([locale, `Confirm your e-mail address (registration ${reference})`] as const),
        "We have received your membership registration. Please confirm within seven days that this e-mail address is yours; only then do librarians examine it:",
        link,
        ignore.en,
      )
    : words(
        ...([locale, `Konfirmasi alamat surel Anda (pendaftaran ${reference})`] as const),
        "Pendaftaran anggota Anda sudah kami terima. Mohon konfirmasi dalam tujuh hari bahwa alamat surel ini milik Anda; baru setelah itu pustakawan memeriksanya:",
        link,
        ignore.id,
      );
}

/** That an application is in the queue. `status` is the absolute address of the status page. */
export function receivedMail(facts: {
  readonly locale: Locale;
  readonly status: string;
  readonly reference: string;
}): MailWords {
  const { locale, status, reference } = facts;
  return locale === "en"
    ? words(
        ...([locale, `Your registration ${reference} is being examined`] as const),
        "Your e-mail address is confirmed and your registration is in the librarians’ queue. We will write to you as soon as it is decided.",
        `Where it stands: ${status}`,
      )
    : words(
        ...([locale, `Pendaftaran ${reference} sedang diperiksa`] as const),
        "Alamat surel Anda sudah dikonfirmasi dan pendaftaran Anda masuk antrean pustakawan. Kami menyurati Anda begitu ada keputusan.",
        `Lihat status: ${status}`,
      );
}

/** To see where an application stands, asked for at the status page. It opens once, for a day. */
export function statusMail(facts: { readonly locale: Locale; readonly link: string }): MailWords {
  const { locale, link } = facts;
  return locale === "en"
    ? words(
        ...([locale, "Your membership registration"] as const),
        "Somebody, probably you, asked where the registration with this e-mail address stands. This link shows it, once, for one day:",
        link,
        "If it was not you, please ignore this message.",
      )
    : words(
        ...([locale, "Pendaftaran anggota Anda"] as const),
        "Seseorang, mungkin Anda, menanyakan status pendaftaran dengan alamat surel ini. Tautan berikut menampilkannya, satu kali, selama satu hari:",
        link,
        "Jika bukan Anda, abaikan surel ini.",
      );
}

/** That an application was taken back by its applicant. */
export function withdrawnMail(facts: {
  readonly locale: Locale;
  readonly reference: string;
}): MailWords {
  const { locale, reference } = facts;
  return locale === "en"
    ? words(
        ...([locale, `Registration ${reference} withdrawn`] as const),
        "Your membership registration was withdrawn, as asked. Its data are removed after 90 days. You may register again at any time.",
      )
    : words(
        ...([locale, `Pendaftaran ${reference} dibatalkan`] as const),
        "Pendaftaran anggota Anda dibatalkan sesuai permintaan. Datanya dihapus setelah 90 hari. Anda boleh mendaftar lagi kapan saja.",
      );
}

/** That an application sent back was not answered in time. */
export function expiredMail(facts: {
  readonly locale: Locale;
  readonly reference: string;
}): MailWords {
  const { locale, reference } = facts;
  return locale === "en"
    ? words(
        ...([locale, `Registration ${reference} has ended`] as const),
        "We sent your membership registration back to you to be corrected and have not heard from you for 60 days. It has ended; its data are removed after another 90 days. You may register again at any time.",
      )
    : words(
        ...([locale, `Pendaftaran ${reference} berakhir`] as const),
        "Pendaftaran anggota Anda kami kembalikan untuk diperbaiki dan tidak ada kabar selama 60 hari. Pendaftaran itu berakhir; datanya dihapus 90 hari lagi. Anda boleh mendaftar lagi kapan saja.",
      );
}

/** To a member whose identity number somebody, perhaps he himself, has used in another registration. */
export function usedAgainMail(facts: { readonly locale: Locale; readonly ask: string }): MailWords {
  const { locale, ask } = facts;
  return locale === "en"
    ? words(
        ...([locale, "A registration with your identity number"] as const),
        "Somebody has registered online with the identity number of your membership. Your membership stays as it is. A librarian will look at the registration.",
        `If it was you, you need not do anything: you are a member already. If not, or if you have questions, please ask us: ${ask}`,
      )
    : words(
        ...([locale, "Pendaftaran dengan nomor identitas Anda"] as const),
        "Seseorang mendaftar daring dengan nomor identitas keanggotaan Anda. Keanggotaan Anda tetap seperti semula. Pustakawan akan memeriksa pendaftaran itu.",
        `Jika itu Anda sendiri, tidak ada yang perlu dilakukan: Anda sudah menjadi anggota. Jika bukan, atau ada pertanyaan, tanyakan kepada kami: ${ask}`,
      );
}
