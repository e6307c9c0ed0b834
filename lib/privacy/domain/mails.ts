import type { Locale } from "@/lib/language/locales";
import type { AskableKind } from "./rights";

type Words = { readonly subject: string; readonly text: string };

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

/** To the person who asked, at once. `due` is a date and time in words. */
export function receivedMail(locale: Locale, kind: AskableKind, due: string): Words {
  if (locale === "en")
    return {
      subject: "We have received your request",
      text: `We have received your request ${kinds.en[kind]}. You will have an answer by ${due} at the latest.\n\nIf this was not you, please change your password and write to us.\n`,
    };
  return {
    subject: "Permintaan Anda sudah kami terima",
    text: `Permintaan ${kinds.id[kind]} Anda sudah kami terima. Jawabannya Anda terima paling lambat ${due}.\n\nJika Anda tidak mengajukannya, segera ganti kata sandi Anda dan hubungi kami.\n`,
  };
}

/** The answer exists; what it says is read after signing in. */
export function answeredMail(locale: Locale, kind: AskableKind): Words {
  if (locale === "en")
    return {
      subject: "Your request has been answered",
      text: `Your request ${kinds.en[kind]} has been answered. Sign in and open "My data" to read the answer.\n`,
    };
  return {
    subject: "Permintaan Anda sudah dijawab",
    text: `Permintaan ${kinds.id[kind]} Anda sudah dijawab. Masuk dan buka "Data saya" untuk membaca jawabannya.\n`,
  };
}

/** The last mail that somebody receives (UU 27/2022 article 45). */
export function deletedMail(locale: Locale): Words {
  if (locale === "en")
    return {
      subject: "Your data have been deleted",
      text: "As you asked, we have deleted your membership, your account and your card, and taken your name, address and words out of your conversations with our librarians. Your card is no longer valid and you can no longer sign in. This address too will be forgotten once this message has been sent.\n",
    };
  return {
    subject: "Data Anda sudah dihapus",
    text: "Sesuai permintaan Anda, keanggotaan, akun, dan kartu Anda sudah dihapus. Nama, alamat, dan kata-kata dalam percakapan Anda dengan pustakawan juga sudah dihapus. Kartu Anda tidak berlaku lagi dan Anda tidak dapat masuk lagi. Alamat surel ini pun kami lupakan setelah surat ini terkirim.\n",
  };
}
