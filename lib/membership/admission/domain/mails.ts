import type { Locale } from "@/lib/language/locales";
import type { MailWords } from "@/lib/notifications/domain/frame";
import { formatReference } from "../../registration/domain/reference";

type About = {
  readonly locale: Locale;
  /** What the applicant quotes to the library: eight signs. */
  readonly reference: string;
};

/** What all mails about a decision have in common: the reference after the rest, and why they come. */
const about = ({ locale, reference }: About) =>
  locale === "en"
    ? {
        number: `Registration number: ${formatReference(reference)}`,
        because: "You get this email because you registered with the library by this address.",
      }
    : {
        number: `Nomor pendaftaran: ${formatReference(reference)}`,
        because: "Anda menerima email ini karena Anda mendaftar sebagai anggota dengan alamat ini.",
      };

/** The application became a membership. `address` chooses the password, once; `byEmail`: whether the address signs in. */
export function approvedMail(
  mail: About & {
    readonly memberNumber: string;
    readonly byEmail: boolean;
    readonly address: string;
  },
): MailWords {
  const { locale, memberNumber, byEmail, address } = mail;
  const { number, because } = about(mail);
  if (locale === "en")
    return {
      subject: "You are a member of the library",
      says: [
        "The library has approved your registration. Your membership is free.",
        `Your member number: ${memberNumber}`,
      ],
      step: {
        ask: "Please choose your password here:",
        address,
        life: "The link works once, for 14 days.",
      },
      more: [
        byEmail
          ? "You then sign in with this email address or with your member number."
          : "You then sign in with your member number: this email address already signs somebody else in, such as a member of your family.",
        "Your card is in your account, ready to be shown on a telephone or printed.",
        number,
      ],
      because,
    };
  return {
    subject: "Anda sudah menjadi anggota perpustakaan",
    says: [
      "Perpustakaan telah menyetujui pendaftaran Anda. Keanggotaan ini gratis.",
      `Nomor anggota Anda: ${memberNumber}`,
    ],
    step: {
      ask: "Silakan buat kata sandi di sini:",
      address,
      life: "Tautan berlaku satu kali, selama 14 hari.",
    },
    more: [
      byEmail
        ? "Setelah itu Anda dapat masuk dengan alamat email ini atau dengan nomor anggota."
        : "Setelah itu Anda masuk dengan nomor anggota: alamat email ini sudah dipakai untuk masuk oleh akun lain, misalnya anggota keluarga.",
      "Kartu Anda ada di akun, siap ditunjukkan dari ponsel atau dicetak.",
      number,
    ],
    because,
  };
}

/** The application is to be corrected. `reason` is the librarian's own words; `address` goes on with it. */
export function returnedMail(
  mail: About & { readonly reason: string; readonly address: string },
): MailWords {
  const { locale, reason, address } = mail;
  const { number, because } = about(mail);
  if (locale === "en")
    return {
      subject: "Please correct your registration",
      says: ["The library has looked at your registration and asks you to correct it:", reason],
      step: {
        ask: "Go on with it here:",
        address,
        life: "The link works once, for 60 days: as long as your registration is kept for it.",
      },
      more: [number],
      because,
    };
  return {
    subject: "Mohon perbaiki pendaftaran Anda",
    says: ["Perpustakaan telah memeriksa pendaftaran Anda dan meminta perbaikan:", reason],
    step: {
      ask: "Lanjutkan di halaman ini:",
      address,
      life: "Tautan berlaku satu kali, selama 60 hari: selama pendaftaran Anda disimpan untuk diperbaiki.",
    },
    more: [number],
    because,
  };
}

/** The application was refused, with the librarian's own words why. `address` asks a librarian. */
export function refusedMail(
  mail: About & { readonly reason: string; readonly address: string },
): MailWords {
  const { locale, reason, address } = mail;
  const { number, because } = about(mail);
  if (locale === "en")
    return {
      subject: "Your registration could not be approved",
      says: ["The library could not approve your registration:", reason],
      step: { ask: "If you have a question, ask a librarian:", address },
      more: ["You may register again at any time.", number],
      because,
    };
  return {
    subject: "Pendaftaran Anda tidak dapat disetujui",
    says: ["Perpustakaan tidak dapat menyetujui pendaftaran Anda:", reason],
    step: { ask: "Jika ada pertanyaan, silakan tanya pustakawan:", address },
    more: ["Anda boleh mendaftar lagi kapan saja.", number],
    because,
  };
}
