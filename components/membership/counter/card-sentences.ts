import type { DeedState } from "@/lib/membership/card/counter/actions";
import type { BlockReason, CardStanding } from "@/lib/membership/card/domain/standing";

export const reasonNames: { readonly [R in BlockReason]: string } = {
  lost: "Hilang",
  stolen: "Dicuri",
  damaged: "Rusak",
  replaced: "Diganti",
};

export const membershipNames: {
  readonly [S in Exclude<CardStanding, "card-blocked">]: string;
} = {
  valid: "Anggota aktif",
  "member-blocked": "Anggota diblokir",
  "member-expired": "Keanggotaan berakhir",
};

export const cardRefusals: {
  readonly [R in Extract<DeedState, { refusal: string }>["refusal"]]: string;
} = {
  "unknown-card": "Kartu ini tidak ada.",
  "already-blocked": "Kartu ini sudah diblokir.",
  "unknown-member": "Anggota ini tidak ada lagi.",
  "member-blocked": "Anggota ini diblokir: kartu berikutnya tidak dapat diterbitkan.",
  "card-still-valid": "Masih ada kartu yang berlaku. Blokir dahulu.",
  "changed-meanwhile": "Kartu anggota ini berubah sejak halaman dibuka. Periksa sekali lagi.",
  "no-more-cards": "Nomor kartu anggota ini sudah habis (99 kartu).",
  "signed-out": "Sesi Anda berakhir. Silakan masuk lagi.",
  forbidden: "Akun Anda tidak bertugas mengelola kartu anggota.",
  "foreign-origin": "Formulir ini dikirim dari alamat lain. Muat ulang halaman, lalu coba lagi.",
};
