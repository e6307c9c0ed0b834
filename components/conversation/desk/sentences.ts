/** What staff read when a deed at the desk was refused, by refusal word. Staff pages are Indonesian only. */
const refusals: Readonly<Record<string, string>> = {
  "not-found": "Percakapan ini tidak ditemukan lagi.",
  "body-empty": "Pesan ini tidak berisi apa pun.",
  "body-too-long": "Pesan ini lebih dari 4.000 karakter. Pendekkan atau bagi menjadi dua.",
  "body-too-large": "Pesan ini terlalu panjang. Pendekkan atau bagi menjadi dua.",
  closed: "Percakapan ini sudah diakhiri. Lanjutkan percakapan untuk membalas.",
  "not-yours": "Percakapan ini tidak sedang Anda layani.",
  "not-waiting": "Keadaan percakapan ini sudah berubah.",
  "reopen-too-late": "Percakapan ini diakhiri lebih dari 24 jam lalu dan tidak dapat dilanjutkan.",
  "client-id-reused": "Pesan ini sudah tercatat dengan isi lain. Tulis kembali sebagai pesan baru.",
  "nobody-on-duty-there": "Rekan itu tidak lagi bertugas. Pilih rekan lain.",
  "not-removable": "Pesan ini tidak dapat dihapus lagi.",
  "foreign-origin": "Permintaan ini datang dari alamat lain. Muat ulang halaman, lalu coba lagi.",
  "signed-out": "Anda sudah keluar. Masuk lagi untuk melanjutkan; tulisan Anda tersimpan.",
  forbidden: "Akun Anda tidak berwenang melakukan ini.",
  "tries-used-up": "Tiga percobaan untuk percakapan ini sudah terpakai. Pemustaka tetap dilayani.",
  "member-tries-used-up":
    "Nomor ini sudah dicoba lima kali dalam 24 jam. Coba lagi besok; pemustaka tetap dilayani.",
};

const passing = "Belum berhasil, keadaannya berubah. Coba lagi.";
const unreachable = "Jaringan terputus. Belum ada yang berubah; coba lagi setelah tersambung.";

/** The sentence for a refusal word; null stands for a server out of reach. */
export function deskSentence(refusal: string | null): string {
  return refusal === null ? unreachable : (refusals[refusal] ?? passing);
}

/** Told to who replied second (R032). */
export function claimLost(by: string | null): string {
  return `${by ?? "Pustakawan lain"} sudah melayani percakapan ini. Balasan Anda kami simpan sebagai draf.`;
}

export const deskWords = {
  offline:
    "Jaringan terputus. Balasan Anda tersimpan di perangkat ini dan dikirim begitu tersambung lagi.",
  polling: "Sambungan langsung terputus. Daftar tetap diperbarui setiap beberapa detik.",
  soundBlocked:
    "Bunyi diblokir oleh peramban, jadi pemustaka yang menunggu tidak terdengar. Izinkan bunyi untuk halaman ini.",
  notificationsBlocked:
    "Pemberitahuan desktop diblokir oleh peramban. Nada tetap berbunyi selama halaman ini terbuka.",
  offDuty: "Anda tidak bertugas: percakapan baru tidak berbunyi di sini.",
  openIsNotClaim: "Balasan pertama Anda mengambil percakapan. Membuka saja belum.",
  draftKept: "Draf Anda tersimpan; lanjutkan percakapan untuk mengirimnya.",
  noneOpen: "Belum ada percakapan yang dibuka.",
} as const;
