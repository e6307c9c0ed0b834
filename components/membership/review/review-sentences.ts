import type { ReviewRefusal } from "@/lib/membership/admission/types";
import type { Purpose } from "@/lib/membership/consents/domain/purposes";
import type { Answers } from "@/lib/membership/registration/domain/answers";
import { eventWords } from "@/lib/membership/registration/domain/state-words";
import type { Warning } from "@/lib/membership/registration/domain/warnings";
import type { Attention } from "@/lib/membership/review/domain/attention";
import type { QueueView } from "@/lib/membership/review/schema";
import type { Likeness, NikSays, ReviewedApplication } from "@/lib/membership/review/types";

export const viewNames: { readonly [V in QueueView]: string } = {
  semua: "Menunggu",
  perhatian: "Perlu diperiksa",
  bersih: "Tanpa peringatan",
  dikembalikan: "Dikembalikan",
  riwayat: "Riwayat",
};

export const emptyViews: { readonly [V in QueueView]: string } = {
  semua: "Tidak ada pendaftaran yang menunggu.",
  perhatian: "Tidak ada pendaftaran menunggu yang perlu diperiksa.",
  bersih: "Tidak ada pendaftaran menunggu tanpa peringatan.",
  dikembalikan: "Tidak ada pendaftaran yang sedang diperbaiki pendaftarnya.",
  // Not "none yet": what was refused is removed after 90 days, and a member's goes with his data.
  riwayat: "Tidak ada putusan yang tersimpan.",
};

/** What is odd, and what it may mean: none of it proves anything. */
export const warningSentences: { readonly [W in Warning]: string } = {
  "nik-unknown-province": "Dua angka pertama NIK bukan kode provinsi.",
  "nik-bad-date": "Tanggal di dalam NIK bukan tanggal yang ada.",
  "nik-bad-serial": "NIK berakhir 0000.",
  "nik-birth-date-differs":
    "Tanggal lahir berbeda dari NIK. Bisa jadi pernah dikoreksi di Dukcapil, dan NIK tidak ikut berubah.",
  "nik-sex-differs": "Jenis kelamin berbeda dari NIK.",
  "nik-province-differs":
    "Provinsi alamat identitas berbeda dari NIK. Mungkin pindah: NIK mencatat tempat terbit pertama.",
  "passport-shape": "Nomor paspor biasanya 6–9 huruf dan angka.",
  "name-odd": "Nama memuat angka atau karakter yang tidak biasa.",
  "age-under-five": "Usia di bawah lima tahun.",
  "age-over-hundred": "Usia di atas seratus tahun.",
  "mobile-abroad": "Tinggal di Indonesia, nomor telepon dari luar negeri.",
  "address-short": "Alamat sangat pendek.",
  "guardian-same-name": "Nama wali sama dengan nama pendaftar.",
};

const sexNames = { female: "perempuan", male: "laki-laki" } as const;

/** An ISO day as a NIK would write it, with the century it has not: `12-06-1999`. */
const asWritten = (day: string) => day.split("-").toReversed().join("-");

type Judged = Pick<ReviewedApplication, "answers" | "nikSays" | "duplicate" | "known">;

/** One thing to look at in an application, with what the NIK says of it where that is known. */
export function attentionSentence(word: Attention, application: Judged): string {
  const { answers, nikSays, duplicate, known } = application;
  if (word === "identity-contested") {
    if (known)
      return "Nomor identitas ini sudah dimiliki seorang anggota, sehingga pendaftaran ini tidak dapat disetujui.";
    return duplicate
      ? "Nomor identitas ini juga ada pada pendaftaran lain. Bandingkan di bawah, lalu putuskan mana yang benar."
      : "Pendaftaran lain memakai nomor identitas yang sama. Bandingkan di bawah: hanya satu yang dapat disetujui.";
  }
  if (word === "resembles-member")
    return "Seorang anggota mempunyai nama dan tanggal lahir yang sama. Bandingkan di bawah.";
  const sentence = warningSentences[word];
  const says = answers && nikSentence(word, answers, nikSays);
  return says ? `${sentence} ${says}` : sentence;
}

function nikSentence(word: Warning, { person }: Answers, { date, sex, province }: NikSays) {
  if (word === "nik-bad-date") return date && `NIK menyebut ${date}.`;
  if (word === "nik-birth-date-differs")
    return date && `NIK menyebut ${date}, pendaftar menulis ${asWritten(person.birthDate)}.`;
  if (word === "nik-sex-differs")
    return sex && `NIK menyebut ${sexNames[sex]}, pendaftar menulis ${sexNames[person.sex]}.`;
  if (word === "nik-unknown-province") return province && `NIK menyebut ${province}.`;
  if (word === "nik-province-differs") return province && `NIK menyebut ${province}.`;
  return null;
}

export const likenessNames: { readonly [L in Likeness]: string } = {
  identity: "Nomor identitas sama",
  person: "Nama dan tanggal lahir sama",
  email: "Email sama",
  mobile: "Nomor telepon sama",
};

/** As it stands after *Diisi*: what somebody said yes to. */
export const consentNames: { readonly [P in Purpose]: string } = {
  membership: "pengelolaan keanggotaan",
  guardian: "persetujuan orang tua atau wali",
  statistics: "statistik anggota",
  news: "kabar perpustakaan",
};

export const eventNames: { readonly [type: string]: string } = {
  ...eventWords.id,
  "duplicate-settled": "Pendaftaran ganda diputuskan",
};

export const decisionRefusals: {
  readonly [R in ReviewRefusal | "signed-out" | "forbidden" | "foreign-origin"]: string;
} = {
  "unknown-application": "Pendaftaran ini tidak ada lagi.",
  "not-in-queue":
    "Pendaftaran ini tidak lagi menunggu: sudah diputuskan petugas lain atau dibatalkan.",
  "changed-meanwhile": "Pendaftaran ini berubah sejak halaman dibuka. Periksa sekali lagi.",
  "duplicate-unsettled":
    "Nomor identitas ini juga ada pada pendaftaran lain. Putuskan dahulu mana yang benar.",
  "not-looked-at":
    "Pendaftaran ini belum disetujui: periksa dahulu semua yang perlu diperiksa, lalu centang kotak di atas tombol Setujui.",
  "identity-known": "Nomor identitas ini sudah dimiliki seorang anggota.",
  "signed-out": "Sesi Anda berakhir. Silakan masuk lagi.",
  forbidden: "Akun Anda tidak bertugas memeriksa pendaftaran.",
  "foreign-origin": "Permintaan datang dari situs lain dan tidak dijalankan.",
};

export const reasonFaults: { readonly [word: string]: string } = {
  "reason-missing": "Tulis alasannya: pendaftar membacanya.",
  "reason-too-long": "Alasan paling banyak 1.000 karakter.",
  "reason-holds-number": "Alasan juga dibaca di email: jangan menulis nomor identitas lengkap.",
};

export const identityNames: { readonly [kind: string]: string } = {
  nik: "NIK",
  passport: "Paspor",
  kitas: "KITAS",
};

export const memberStates: { readonly [state: string]: string } = {
  active: "Anggota aktif",
  blocked: "Anggota diblokir",
  expired: "Keanggotaan berakhir",
  restricted: "Pemrosesan data dibatasi",
};

/** Instead of the data of a member who had their use restricted (UU 27/2022 article 11). */
export const restrictedApplication =
  "Anggota ini meminta pemrosesan datanya dibatasi. Nama, peringatan, dan data lain tidak ditampilkan.";
