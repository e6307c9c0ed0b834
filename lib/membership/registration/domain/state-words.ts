import type { Locale } from "@/lib/language/locales";
import type { ApplicationState } from "./states";

/** What applicants and staff call the states of an application: the same words, so that both can speak of it. */
export const stateWords: { readonly [L in Locale]: { readonly [S in ApplicationState]: string } } =
  {
    id: {
      draft: "Belum dikirim",
      unconfirmed: "Menunggu konfirmasi email",
      submitted: "Menunggu pemeriksaan",
      returned: "Dikembalikan untuk diperbaiki",
      approved: "Disetujui",
      refused: "Ditolak",
      expired: "Kedaluwarsa",
      withdrawn: "Dibatalkan",
    },
    en: {
      draft: "Not sent yet",
      unconfirmed: "Waiting for email confirmation",
      submitted: "Waiting to be examined",
      returned: "Sent back to be corrected",
      approved: "Approved",
      refused: "Refused",
      expired: "Expired",
      withdrawn: "Withdrawn",
    },
  };

/** Each step of its history that an applicant sees too. Staff see besides how they settled a duplicate. */
export const applicantEvents = [
  ...(["started", "submitted", "confirmed", "returned", "resubmitted"] as const),
  ...(["approved", "refused", "expired", "withdrawn"] as const),
];
export type ApplicantEvent = (typeof applicantEvents)[number];

export const eventWords: { readonly [L in Locale]: { readonly [E in ApplicantEvent]: string } } = {
  id: {
    started: "Pendaftaran dimulai",
    submitted: "Pendaftaran dikirim",
    confirmed: "Alamat email dikonfirmasi",
    returned: stateWords.id.returned,
    resubmitted: "Pendaftaran dikirim lagi",
    approved: stateWords.id.approved,
    refused: stateWords.id.refused,
    expired: stateWords.id.expired,
    withdrawn: stateWords.id.withdrawn,
  },
  en: {
    started: "Registration begun",
    submitted: "Registration sent",
    confirmed: "Email address confirmed",
    returned: stateWords.en.returned,
    resubmitted: "Registration sent again",
    approved: stateWords.en.approved,
    refused: stateWords.en.refused,
    expired: stateWords.en.expired,
    withdrawn: stateWords.en.withdrawn,
  },
};
