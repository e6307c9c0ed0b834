import type { Locale } from "@/lib/language/locales";

type Mail = { readonly subject: string; readonly text: string };

/** What an owner is told of, and the kind of the mail that tells it. */
export type FactorChange = "factor-set-up" | "factor-ended" | "recovery-codes-renewed";

const words: {
  readonly [L in Locale]: Readonly<Record<FactorChange, Mail>> & { readonly help: string };
} = {
  id: {
    "factor-set-up": {
      subject: "Kode kedua dipasang",
      text: "Kode kedua baru saja dipasang pada akun perpustakaan Anda, dan akun dikeluarkan dari perangkat lain.",
    },
    "factor-ended": {
      subject: "Kode kedua dihapus",
      text: "Kode kedua akun perpustakaan Anda baru saja dihapus. Akun dapat dibuka dengan kata sandi saja.",
    },
    "recovery-codes-renewed": {
      subject: "Kode pemulihan baru dibuat",
      text: "Kode pemulihan baru saja dibuat untuk akun perpustakaan Anda. Kode pemulihan yang lama tidak berlaku lagi.",
    },
    help: "Bila bukan Anda yang memintanya, segera hubungi perpustakaan:",
  },
  en: {
    "factor-set-up": {
      subject: "A second code was set up",
      text: "A second code was set up for your library account, and the account was signed out of other devices.",
    },
    "factor-ended": {
      subject: "The second code was removed",
      text: "The second code of your library account was removed. The password alone opens the account.",
    },
    "recovery-codes-renewed": {
      subject: "New recovery codes were made",
      text: "New recovery codes were made for your library account. The old ones work no longer.",
    },
    help: "If you did not ask for it, contact the library at once:",
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
}): Mail {
  const { [change]: said, help: ask } = words[locale];
  const paragraphs = [said.text, `${ask}\n${help}`, "Portal Pustaka"];
  return { subject: said.subject, text: `${paragraphs.join("\n\n")}\n` };
}
