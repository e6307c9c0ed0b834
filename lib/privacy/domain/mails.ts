import type { Locale } from "@/lib/language/locales";
import type { MailWords } from "@/lib/notifications/domain/frame";
import type { AskableKind } from "./rights";

const kinds: { readonly [L in Locale]: Readonly<Record<AskableKind, string>> } = {
  id: {
    correct: "perbaikan data",
    restrict: "pembatasan pemrosesan data",
    unrestrict: "pencabutan pembatasan pemrosesan data",
    object: "keberatan atas pemrosesan data",
    delete: "penghapusan data",
  },
  en: {
    correct: "to correct your data",
    restrict: "to restrict the processing of your data",
    unrestrict: "to lift the restriction on your data",
    object: "to object to the processing of your data",
    delete: "to delete your data",
  },
};

const because = {
  id: "Anda menerima email ini karena permintaan itu diajukan dari akun perpustakaan Anda.",
  en: "You get this email because the request was made from your library account.",
} as const satisfies { readonly [L in Locale]: string };

type RequestMail = {
  readonly locale: Locale;
  readonly kind: AskableKind;
  /** Absolute address of the member's page about his data. */
  readonly address: string;
};

/** To the person who asked, at once. `due` is a date and time in words. */
export function receivedMail({
  locale,
  kind,
  address,
  due,
}: RequestMail & { readonly due: string }): MailWords {
  if (locale === "en")
    return {
      subject: "We have received your request",
      says: [
        `We have received your request ${kinds.en[kind]}. You will have an answer by ${due} at the latest.`,
      ],
      step: { ask: "After signing in, see your request here:", address },
      more: ["If this was not you, please change your password at once and contact us."],
      because: because.en,
    };
  return {
    subject: "Permintaan Anda sudah kami terima",
    says: [
      `Permintaan ${kinds.id[kind]} Anda sudah kami terima. Jawabannya Anda terima paling lambat ${due}.`,
    ],
    step: { ask: "Setelah masuk, lihat permintaan Anda di sini:", address },
    more: ["Jika bukan Anda yang mengajukannya, segera ganti kata sandi Anda dan hubungi kami."],
    because: because.id,
  };
}

/** The answer exists; what it says is read after signing in. */
export function answeredMail({ locale, kind, address }: RequestMail): MailWords {
  if (locale === "en")
    return {
      subject: "Your request has been answered",
      says: [`Your request ${kinds.en[kind]} has been answered.`],
      step: { ask: "Sign in to read the answer:", address },
      because: because.en,
    };
  return {
    subject: "Permintaan Anda sudah dijawab",
    says: [`Permintaan ${kinds.id[kind]} Anda sudah dijawab.`],
    step: { ask: "Masuk untuk membaca jawabannya:", address },
    because: because.id,
  };
}

/** The last mail that somebody receives (UU 27/2022 article 45), with staff's `words`: there is no page left to read them on. */
export function deletedMail(locale: Locale, words: string): MailWords {
  if (locale === "en")
    return {
      subject: "Your data have been deleted",
      says: [
        "As you asked, we have deleted your membership, your account and your card, and taken your name, address and words out of your conversations with our librarians.",
        "Your card is no longer valid and you can no longer sign in. This address too will be forgotten once this email has been sent.",
        `The library writes:\n${words}`,
      ],
      because: because.en,
    };
  return {
    subject: "Data Anda sudah dihapus",
    says: [
      "Sesuai permintaan Anda, keanggotaan, akun, dan kartu Anda sudah dihapus. Nama, alamat, dan kata-kata dalam percakapan Anda dengan pustakawan juga sudah dihapus.",
      "Kartu Anda tidak berlaku lagi dan Anda tidak dapat masuk lagi. Alamat email ini pun kami lupakan setelah email ini terkirim.",
      `Penjelasan perpustakaan:\n${words}`,
    ],
    because: because.id,
  };
}
