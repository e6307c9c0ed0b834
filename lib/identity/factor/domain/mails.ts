import type { Locale } from "@/lib/language/locales";
import type { MailWords } from "@/lib/notifications/domain/frame";

/** What an owner is told of, and the kind of the mail that tells it. */
export type FactorChange = "factor-set-up" | "factor-ended" | "recovery-codes-renewed";

const words: {
  readonly [L in Locale]: {
    readonly [C in FactorChange]: { readonly subject: string; readonly said: string };
  } & { readonly help: string; readonly because: string };
} = {
  id: {
    "factor-set-up": {
      subject: "Kode kedua dipasang",
      said: "Kode kedua baru saja dipasang pada akun perpustakaan Anda, dan akun dikeluarkan dari perangkat lain.",
    },
    "factor-ended": {
      subject: "Kode kedua dihapus",
      said: "Kode kedua akun perpustakaan Anda baru saja dihapus. Akun dapat dibuka dengan kata sandi saja.",
    },
    "recovery-codes-renewed": {
      subject: "Kode pemulihan baru dibuat",
      said: "Kode pemulihan baru saja dibuat untuk akun perpustakaan Anda. Kode pemulihan yang lama tidak berlaku lagi.",
    },
    help: "Jika bukan Anda yang memintanya, segera hubungi perpustakaan:",
    because: "Anda menerima email ini karena keamanan akun Anda berubah.",
  },
  en: {
    "factor-set-up": {
      subject: "A second code was set up",
      said: "A second code was set up for your library account, and the account was signed out of other devices.",
    },
    "factor-ended": {
      subject: "The second code was removed",
      said: "The second code of your library account was removed. The password alone opens the account.",
    },
    "recovery-codes-renewed": {
      subject: "New recovery codes were made",
      said: "New recovery codes were made for your library account. The old ones work no longer.",
    },
    help: "If you did not ask for it, contact the library at once:",
    because: "You get this email because the security of your account has changed.",
  },
};

/** Told after every change of a second factor, so that one by somebody else does not stay unseen. It carries no code. */
export function factorMail({
  change,
  locale,
  help,
}: {
  readonly change: FactorChange;
  readonly locale: Locale;
  /** Absolute address at which the library is reached. */
  readonly help: string;
}): MailWords {
  const { [change]: told, help: ask, because } = words[locale];
  return { subject: told.subject, says: [told.said], step: { ask, address: help }, because };
}
