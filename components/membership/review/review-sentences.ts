import type { ReviewRefusal } from "@/lib/membership/admission/types";
import type { Purpose } from "@/lib/membership/consents/domain/purposes";
import { eventWords } from "@/lib/membership/registration/domain/state-words";
import type { Warning } from "@/lib/membership/registration/domain/warnings";
import type { QueueView } from "@/lib/membership/review/schema";
import type { Likeness } from "@/lib/membership/review/types";

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
  riwayat: "Belum ada pendaftaran yang diputuskan.",
};

/** What is odd, and what it may mean: none of it proves anything. */
export const warningSentences: { readonly [W in Warning]: string } = {
  "nik-unknown-province": "Dua angka pertama NIK bukan kode provinsi.",
  "nik-bad-date": "Tanggal di dalam NIK bukan tanggal yang ada.",
  "nik-bad-serial": "NIK berakhir 0000.",
  "nik-birth-date-differs":
    "Tanggal lahir berbeda dari NIK. Mungkin dikoreksi di Dukcapil: NIK tidak berubah.",
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
