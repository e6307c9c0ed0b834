import type { CopyField } from "@/lib/catalogue/copies/domain/fields";
import { copyName } from "@/lib/catalogue/copies/domain/fields";
import type { CopyStatus } from "@/lib/catalogue/copies/domain/status";
import type {
  AddCopyState,
  ChangeCopyState,
  CopyStatusState,
  WithdrawCopyState,
} from "@/lib/catalogue/staff/copies/actions";
import type { OpenedCopy } from "@/lib/catalogue/staff/types";

/** As the public page calls them. */
export const statusNames: { readonly [S in CopyStatus]: string } = {
  available: "Tersedia",
  "on-loan": "Dipinjam",
  "in-process": "Sedang diolah",
  repair: "Sedang diperbaiki",
  missing: "Belum ditemukan",
  lost: "Hilang",
};

export const copyFieldNames: { readonly [F in CopyField]: string } = {
  barcode: "Barkod atau nomor induk",
  callNumber: "Nomor panggil",
  location: "Lokasi",
  access: "Akses",
  note: "Catatan",
};

/** What is written there, for whom does it the first time; "" where the label says all. */
export const copyFieldHints: { readonly [F in CopyField]: string } = {
  barcode: "Seperti tertempel pada bukunya.",
  callNumber: "",
  location: "Layanan dan lantainya, misalnya Layanan Koleksi Umum, lantai 22.",
  access: "Misalnya Dapat dipinjam, atau Baca di tempat.",
  note: "Dibaca pemustaka juga, di halaman rekaman.",
};

/** Characters that each may have. */
export const copyFieldLengths: { readonly [F in CopyField]: number } = {
  barcode: 100,
  callNumber: 200,
  location: 200,
  access: 200,
  note: 200,
};

/** What was just done to a copy. */
export const copySaved = (copy: OpenedCopy): string =>
  copy.withdrawn
    ? `Eksemplar ${copyName(copy)} ditarik.`
    : `Eksemplar ${copyName(copy)} tersimpan, dengan status ${statusNames[copy.status].toLowerCase()}.`;

/** The refusals of one form's answer. */
type RefusalOf<State> = State extends { readonly refusal: infer Refusal } ? Refusal : never;

/** What a refusal means, and what to do. */
export const copyRefusals: {
  readonly [R in RefusalOf<CopyStatusState | AddCopyState | ChangeCopyState | WithdrawCopyState> &
    string]: string;
} = {
  "signed-out": "Sesi Anda sudah berakhir. Masuk lagi, lalu ulangi.",
  forbidden: "Akun Anda tidak boleh mengubah katalog.",
  "foreign-origin": "Permintaan tidak datang dari situs ini. Muat ulang halaman, lalu ulangi.",
  "changed-meanwhile":
    "Petugas lain sudah mengubah eksemplar ini. Keadaan terbarunya kini terlihat; periksa, lalu ulangi bila masih perlu.",
  "record-withdrawn": "Rekaman ini sudah ditarik. Pulihkan dahulu sebelum menambah eksemplar.",
  "nothing-changed": "Tidak ada yang berubah, jadi tidak ada yang disimpan.",
};

/** What is wrong with a field. */
export const copyFaults: Readonly<Record<string, string>> = {
  "since-invalid": "Isi tanggal yang ada di kalender.",
  "since-future": "Tanggalnya tidak boleh sesudah hari ini.",
  "status-unknown": "Pilih salah satu status.",
  "barcode-missing": "Isi barkod atau nomor induk eksemplar.",
  "barcode-invalid": "Barkod tidak boleh memuat karakter kendali.",
  "barcode-taken": "Barkod ini sudah dipakai eksemplar lain. Periksa labelnya.",
  "too-long": "Terlalu panjang. Persingkat isian ini.",
};
