import type { CsvTarget } from "@/lib/catalogue/imports/domain/csv-columns";
import type { ImportFailure, ImportState } from "@/lib/catalogue/imports/types";

export const importStates: { readonly [S in ImportState]: string } = {
  mapping: "Menunggu pemetaan kolom",
  waiting: "Menunggu giliran",
  running: "Sedang berjalan",
  done: "Selesai",
  failed: "Gagal",
  stopped: "Dihentikan",
};

export const importFailures: { readonly [F in ImportFailure]: string } = {
  "file-missing": "Berkasnya tidak ada lagi di server. Unggah sekali lagi.",
  "file-unreadable": "Berkasnya tidak dapat dibaca. Periksa berkas itu, lalu unggah sekali lagi.",
};

export const formatNames = { iso2709: "ISO 2709", marcxml: "MARCXML", csv: "CSV" } as const;

/** What the columns of a table can be, in the order of the list. */
export const targetNames: { readonly [T in CsvTarget]: string } = {
  title: "Judul",
  subtitle: "Anak judul",
  responsibility: "Pernyataan tanggung jawab",
  author: "Pengarang utama",
  "other-authors": "Pengarang lain (dipisah ;)",
  edition: "Edisi",
  place: "Tempat terbit",
  publisher: "Penerbit",
  year: "Tahun terbit",
  description: "Deskripsi fisik",
  series: "Seri",
  isbn: "ISBN (dipisah ;)",
  issn: "ISSN (dipisah ;)",
  language: "Bahasa",
  "call-number": "Nomor panggil",
  subjects: "Subjek (dipisah ;)",
  summary: "Abstrak",
  notes: "Catatan",
  link: "Tautan (dipisah ;)",
  barcodes: "Barkod atau nomor induk (dipisah ;)",
  location: "Lokasi eksemplar",
  access: "Akses eksemplar",
  "control-number": "Nomor kontrol",
};

/** Why a mapping was not taken. */
export const mappingRefusals: Readonly<Record<string, string>> = {
  "signed-out": "Sesi Anda sudah berakhir. Masuk lagi, lalu ulangi.",
  forbidden: "Akun Anda tidak boleh mengimpor berkas.",
  "foreign-origin": "Permintaan tidak datang dari situs ini. Muat ulang halaman, lalu ulangi.",
  "mapping-without-title": "Pilih satu kolom sebagai Judul: rekaman tanpa judul tidak diterima.",
  "not-waiting": "Impor ini tidak lagi menunggu pemetaan. Muat ulang halaman.",
};

/** Why a file was not taken. */
export const uploadRefusals: Readonly<Record<string, string>> = {
  "signed-out": "Sesi Anda sudah berakhir. Masuk lagi, lalu unggah sekali lagi.",
  forbidden: "Akun Anda tidak boleh mengimpor berkas.",
  "foreign-origin": "Permintaan tidak datang dari situs ini. Muat ulang halaman, lalu ulangi.",
  "file-missing": "Pilih berkas yang akan diimpor.",
  "file-empty": "Berkas ini kosong. Pilih berkas lain.",
  "file-too-large":
    "Berkas ini lebih besar dari 1 GiB. Bagi menjadi beberapa berkas, atau minta admin mengimpornya di server.",
  "format-unknown": "Isi berkas ini bukan ISO 2709, MARCXML, ataupun CSV. Pilih berkas lain.",
  "mapping-without-title":
    "Tidak ada kolom judul yang dikenali. Beri kolom itu tajuk “Judul” pada baris pertama.",
  "source-invalid": "Nama sumber hanya boleh memuat huruf kecil, angka, titik, dan tanda hubung.",
  unavailable: "Layanan sedang terganggu. Berkas belum diterima; coba lagi sebentar lagi.",
  offline: "Sambungan terputus. Berkas belum diterima; periksa jaringan, lalu coba lagi.",
};

/** Why a record was not taken, or what was wrong with one that was. */
const faults: Readonly<Record<string, string>> = {
  "directory-broken": "Direktori rekaman rusak",
  "leader-broken": "Label rekaman (leader) rusak",
  "no-fields": "Tidak ada satu pun ruas",
  "not-a-record": "Bukan rekaman",
  "record-too-large": "Rekaman terlalu besar",
  "record-too-long": "Lebih dari 99.999 bita, tidak muat dalam ISO 2709",
  "too-short": "Terlalu pendek untuk sebuah rekaman",
  truncated: "Terpotong sebelum selesai",
  "xml-attribute-missing": "Atribut XML tidak ada",
  "xml-doctype": "Memuat DOCTYPE, yang tidak diterima",
  "xml-element-unexpected": "Unsur XML yang tidak dikenal",
  "xml-encoding-unknown": "Penyandian XML tidak dikenal",
  "xml-entity": "Memuat entitas, yang tidak diterima",
  "xml-malformed": "XML tidak tersusun baik",
  "xml-nothing-found": "Tidak ada rekaman MARCXML di dalamnya",
  "csv-malformed": "Baris CSV tidak tersusun baik",
  "title-missing": "Tidak ada judul",
  "not-storable": "Basis data menolaknya",
  "not-describable": "Tidak dapat diuraikan",
  "base-address-wrong": "Alamat dasar salah, diperbaiki",
  "directory-rebuilt": "Direktori disusun ulang",
  "encoding-guessed": "Penyandian ditebak dari isinya",
  "encoding-not-as-declared": "Penyandian tidak seperti yang dinyatakan",
  "field-dropped": "Satu ruas tidak terbaca dan dilewati",
  "field-without-subfields": "Ruas tanpa subruas",
  "garbage-before-record": "Ada bita asing sebelum rekaman",
  "hash-blanks": "Tanda # dipakai sebagai spasi",
  "indicators-repaired": "Indikator diperbaiki",
  "leader-repaired": "Label rekaman (leader) diperbaiki",
  "length-wrong": "Panjang yang dinyatakan salah",
  "over-99999-bytes": "Lebih dari 99.999 bita",
  "subfield-code-repaired": "Kode subruas diperbaiki",
  "tag-repaired": "Nomor ruas diperbaiki",
  "terminator-missing": "Tanda akhir rekaman tidak ada",
  "undecodable-characters": "Ada aksara yang tidak terbaca",
  "without-title": "Tanpa judul (ruas 245)",
  "tag-broken": "Nomor ruas bukan tiga angka",
  "barcode-moved": "Barkod yang juga ada pada rekaman lain; eksemplarnya kini pada rekaman ini",
  "barcode-repeated": "Barkod yang berulang dalam satu rekaman",
  "year-unreadable": "Tahun terbit tidak terbaca sebagai tahun",
};

/** A fault in words; one that has none yet stands for itself. */
export const faultSentence = (word: string): string => faults[word] ?? word;
