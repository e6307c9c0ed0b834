import type { Locale } from "@/lib/language/locales";
import { formatReference } from "../../registration/domain/reference";

type Mail = { readonly subject: string; readonly text: string };
type About = {
  readonly locale: Locale;
  /** What the applicant quotes to the library: eight signs. */
  readonly reference: string;
};

const letter = (locale: Locale, reference: string, parts: readonly string[]): string =>
  [
    locale === "en" ? "Dear applicant," : "Yth. pendaftar,",
    ...parts,
    `${locale === "en" ? "Registration number" : "Nomor pendaftaran"}: ${formatReference(reference)}`,
  ].join("\n\n");

/** The application became a membership. `address` chooses the password, once; `byEmail`: whether the address signs in. */
export function approvedMail(
  mail: About & {
    readonly memberNumber: string;
    readonly byEmail: boolean;
    readonly address: string;
  },
): Mail {
  const { locale, reference, memberNumber, byEmail, address } = mail;
  if (locale === "en")
    return {
      subject: "You are a member of the library",
      text: letter(locale, reference, [
        "The library has approved your registration. Your membership is free.",
        `Your member number: ${memberNumber}`,
        `Please choose your password within 14 days:\n${address}`,
        byEmail
          ? "You then sign in with this e-mail address or with your member number."
          : "You then sign in with your member number: this e-mail address already signs somebody else in, such as a member of your family.",
        "Your card is in your account, ready to be shown on a telephone or printed.",
      ]),
    };
  return {
    subject: "Anda sudah menjadi anggota perpustakaan",
    text: letter(locale, reference, [
      "Perpustakaan telah menyetujui pendaftaran Anda. Keanggotaan ini gratis.",
      `Nomor anggota Anda: ${memberNumber}`,
      `Silakan buat kata sandi dalam 14 hari:\n${address}`,
      byEmail
        ? "Setelah itu Anda dapat masuk dengan alamat surel ini atau dengan nomor anggota."
        : "Setelah itu Anda masuk dengan nomor anggota: alamat surel ini sudah dipakai untuk masuk oleh akun lain, misalnya anggota keluarga.",
      "Kartu Anda ada di akun, siap ditunjukkan dari ponsel atau dicetak.",
    ]),
  };
}

/** The application is to be corrected. `reason` is the librarian's own words; `address` goes on with it. */
export function returnedMail(
  mail: About & { readonly reason: string; readonly address: string },
): Mail {
  const { locale, reference, reason, address } = mail;
  if (locale === "en")
    return {
      subject: "Please correct your registration",
      text: letter(locale, reference, [
        "The library has looked at your registration and asks you to correct it:",
        reason,
        `Go on with it on this page, within 7 days:\n${address}`,
        "After that you can ask for a new link on the page of your registration. It is kept for 60 days.",
      ]),
    };
  return {
    subject: "Mohon perbaiki pendaftaran Anda",
    text: letter(locale, reference, [
      "Perpustakaan telah memeriksa pendaftaran Anda dan meminta perbaikan:",
      reason,
      `Lanjutkan di halaman ini dalam 7 hari:\n${address}`,
      "Setelah itu Anda dapat meminta tautan baru di halaman status pendaftaran. Pendaftaran disimpan selama 60 hari.",
    ]),
  };
}

/** The application was refused, with the librarian's own words why. `address` asks a librarian. */
export function refusedMail(
  mail: About & { readonly reason: string; readonly address: string },
): Mail {
  const { locale, reference, reason, address } = mail;
  if (locale === "en")
    return {
      subject: "Your registration could not be approved",
      text: letter(locale, reference, [
        "The library could not approve your registration:",
        reason,
        `If you have a question, ask a librarian:\n${address}`,
      ]),
    };
  return {
    subject: "Pendaftaran Anda tidak dapat disetujui",
    text: letter(locale, reference, [
      "Perpustakaan tidak dapat menyetujui pendaftaran Anda:",
      reason,
      `Jika ada pertanyaan, silakan hubungi pustakawan:\n${address}`,
    ]),
  };
}
