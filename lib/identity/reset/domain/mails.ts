import type { Locale } from "@/lib/language/locales";
import type { MailWords } from "@/lib/notifications/domain/frame";

/** The link by which a new password is chosen; it works for an hour, once. */
export function resetMail({
  locale,
  link,
}: {
  readonly locale: Locale;
  /** Absolute address with the token. */
  readonly link: string;
}): MailWords {
  if (locale === "en")
    return {
      subject: "Choose a new password",
      says: ["Somebody asked for a new password for your library account."],
      step: {
        ask: "Open this address to choose it:",
        address: link,
        life: "The link works once, for 60 minutes.",
      },
      more: ["If it was not you, do nothing: your password stays as it is."],
      because: "You get this email because your library account has this address.",
    };
  return {
    subject: "Pilih kata sandi baru",
    says: ["Seseorang meminta kata sandi baru untuk akun perpustakaan Anda."],
    step: {
      ask: "Buka alamat ini untuk memilihnya:",
      address: link,
      life: "Tautan berlaku satu kali, selama 60 menit.",
    },
    more: ["Jika bukan Anda, abaikan email ini. Kata sandi Anda tidak berubah."],
    because: "Anda menerima email ini karena alamat ini tercatat pada akun perpustakaan Anda.",
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
}): MailWords {
  if (locale === "en")
    return {
      subject: "Your password was changed",
      says: [
        "The password of your library account was changed, and the account was signed out of other devices.",
      ],
      step: { ask: "If it was not you, choose a new password at once:", address: help },
      because: "You get this email because the security of your account has changed.",
    };
  return {
    subject: "Kata sandi Anda diganti",
    says: [
      "Kata sandi akun perpustakaan Anda baru saja diganti, dan akun dikeluarkan dari perangkat lain.",
    ],
    step: {
      ask: "Jika bukan Anda yang menggantinya, segera pilih kata sandi baru:",
      address: help,
    },
    because: "Anda menerima email ini karena keamanan akun Anda berubah.",
  };
}

/** Told once a new member has chosen his first password: he may sign in, and learns of it if it was not he. */
export function accountReadyMail({
  locale,
  signIn,
}: {
  readonly locale: Locale;
  /** Absolute address of the sign-in page. */
  readonly signIn: string;
}): MailWords {
  if (locale === "en")
    return {
      subject: "Your account is ready",
      says: ["A password has been chosen for your library account. You can sign in now."],
      step: { ask: "Sign in here:", address: signIn },
      more: [
        "If you did not choose it, choose another password by “Forgotten your password?” on that page.",
      ],
      because: "You get this email because your library account has this address.",
    };
  return {
    subject: "Akun Anda siap dipakai",
    says: ["Kata sandi akun perpustakaan Anda sudah dipilih. Anda dapat masuk sekarang."],
    step: { ask: "Masuk di sini:", address: signIn },
    more: [
      "Jika bukan Anda yang memilihnya, ganti kata sandi melalui “Lupa kata sandi?” di halaman itu.",
    ],
    because: "Anda menerima email ini karena alamat ini tercatat pada akun perpustakaan Anda.",
  };
}
