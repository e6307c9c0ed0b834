import type { Locale } from "@/lib/language/locales";

type Mail = { readonly subject: string; readonly text: string };

/** Plain lines, an empty one between paragraphs. Mails carry no name: whoever else reads the box learns nothing. */
const text = (...paragraphs: readonly string[]) => `${paragraphs.join("\n\n")}\n`;

/** The link by which a new password is chosen; it works for an hour, once. */
export function resetMail({
  locale,
  link,
}: {
  readonly locale: Locale;
  /** Absolute address with the token. */
  readonly link: string;
}): Mail {
  if (locale === "en")
    return {
      subject: "Choose a new password",
      text: text(
        "Somebody asked for a new password for your library account.",
        `Open this address to choose it. It works once, for 60 minutes:\n${link}`,
        "If it was not you, do nothing: your password stays as it is.",
        "Portal Pustaka",
      ),
    };
  return {
    subject: "Pilih kata sandi baru",
    text: text(
      "Seseorang meminta kata sandi baru untuk akun perpustakaan Anda.",
      `Buka alamat ini untuk memilihnya. Alamat berlaku satu kali, selama 60 menit:\n${link}`,
      "Bila bukan Anda yang memintanya, abaikan surel ini. Kata sandi Anda tidak berubah.",
      "Portal Pustaka",
    ),
  };
}

/** Told after every change, so that a change by somebody else does not stay unseen. */
export function passwordChangedMail({
  locale,
  help,
}: {
  readonly locale: Locale;
  /** Absolute address at which the owner gets his account back. */
  readonly help: string;
}): Mail {
  if (locale === "en")
    return {
      subject: "Your password was changed",
      text: text(
        "The password of your library account was changed, and the account was signed out of other devices.",
        `If it was not you, choose a new password at once:\n${help}`,
        "Portal Pustaka",
      ),
    };
  return {
    subject: "Kata sandi Anda diganti",
    text: text(
      "Kata sandi akun perpustakaan Anda baru saja diganti, dan akun dikeluarkan dari perangkat lain.",
      `Bila bukan Anda yang menggantinya, segera pilih kata sandi baru:\n${help}`,
      "Portal Pustaka",
    ),
  };
}
