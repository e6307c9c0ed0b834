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

/** What the card that was typed or scanned opens today, where the member number alone would say nothing of it. */
export const presentedNames: { readonly [S in CardStanding | "unknown-card"]: string } = {
  valid: "Kartu yang ditunjukkan berlaku.",
  "card-blocked": "Kartu yang ditunjukkan diblokir. Jangan diterima.",
  "member-blocked": "Kartu yang ditunjukkan tidak berlaku: anggota diblokir.",
  "member-expired": "Kartu yang ditunjukkan tidak berlaku: keanggotaan sudah berakhir.",
  "unknown-card": "Kartu bernomor ini tidak pernah diterbitkan. Jangan diterima.",
};

/**
 * What was just done with a card, in a sentence, and what becomes of the mail to the member.
 * @param issue which card it was, 1 to 99
 * @param fate what becomes of mail now (`mailFate`), null while it simply goes
 */
export function deedResult(deed: "blocked" | "issued", issue: number, fate: string | null): string {
  const done = deed === "blocked" ? "Kartu diblokir." : `Kartu ke-${issue} diterbitkan.`;
  return fate === null
    ? `${done} Anggota menerima email, bila alamatnya ada.`
    : `${done} Email kepada anggota sudah ditulis, bila alamatnya ada. ${fate}`;
}

/** What is amiss with a search by name and birth date. */
export const searchFaults: { readonly [word: string]: string } = {
  "name-missing": "Tulis nama, sedikitnya dua huruf dari satu bagiannya.",
  "birth-date-missing": "Tulis tanggal lahir lengkap: tanggal, bulan, dan tahun empat angka.",
  "birth-date-invalid": "Tanggal ini tidak ada di kalender. Periksa tanggal dan bulannya.",
  "birth-date-future": "Tanggal lahir ini belum tiba.",
  "birth-date-too-old": "Tanggal lahir ini lebih dari 120 tahun yang lalu.",
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
