import type { Locale } from "@/lib/language/locales";
import type { Purpose } from "./purposes";

/** What one says yes to. A changed sentence is a new edition: yeses already given stay with the words they were given to. */
export type ConsentText = {
  readonly purpose: Purpose;
  /** Edition of the words, from 1. */
  readonly version: number;
  readonly words: string;
};

type Words = { readonly [L in Locale]: string };

/** Every edition there has been, the first one first: none is ever changed or removed, somebody may have said yes to it. */
const editions: { readonly [P in Purpose]: readonly [Words, ...Words[]] } = {
  membership: [
    {
      id: "Saya setuju data identitas, kontak, dan alamat saya diproses oleh Perpustakaan untuk memeriksa pendaftaran ini dan mengelola keanggotaan saya.",
      en: "I agree that the Library processes my identity, contact and address data to examine this registration and to manage my membership.",
    },
  ],
  guardian: [
    {
      id: "Saya orang tua atau wali pendaftar. Saya setuju data anak ini diproses oleh Perpustakaan untuk memeriksa pendaftaran dan mengelola keanggotaannya.",
      en: "I am a parent or guardian of the applicant. I agree that the Library processes the child’s data to examine the registration and to manage the membership.",
    },
  ],
  statistics: [
    {
      id: "Saya setuju pendidikan, pekerjaan, dan institusi yang saya isi dipakai untuk statistik anggota, tanpa nama saya.",
      en: "I agree that the education, occupation and institution I gave are used for statistics about members, without my name.",
    },
  ],
  news: [
    {
      id: "Saya setuju menerima kabar kegiatan dan layanan Perpustakaan melalui surel.",
      en: "I agree to receive news of the Library’s events and services by e-mail.",
    },
    {
      id: "Saya setuju menerima kabar kegiatan dan layanan Perpustakaan melalui email.",
      en: "I agree to receive news of the Library’s events and services by email.",
    },
  ],
};

/** The words of a purpose today, in the reader's language. */
export function consentText(purpose: Purpose, locale: Locale): ConsentText {
  const version = editions[purpose].length;
  return { purpose, version, words: wordsOf(purpose, version, locale) };
}

/** The words that a yes was given to, in the reader's language; `version` as it is stored with that yes, from 1. */
export function wordsOf(purpose: Purpose, version: number, locale: Locale): string {
  const words = editions[purpose][version - 1];
  if (!words) throw new Error(`no edition ${version} of the consent ${purpose}`);
  return words[locale];
}

/** Edition of the statement that the answers are true. */
export const statementVersion = 1;

const statements: { readonly [L in Locale]: string } = {
  id: "Saya menyatakan bahwa data yang saya isi benar dan milik saya sendiri, atau milik anak yang saya wakili.",
  en: "I declare that the data I have entered are true and my own, or those of the child I act for.",
};

export function statementText(locale: Locale): string {
  return statements[locale];
}
