import type { CopyStatus } from "@/lib/catalogue/copies/domain/status";
import type {
  AddCopyState,
  CopyStatusState,
  WithdrawCopyState,
} from "@/lib/catalogue/staff/copies/actions";

/** As the public page calls them. */
export const statusNames: { readonly [S in CopyStatus]: string } = {
  available: "Tersedia",
  "on-loan": "Dipinjam",
  "in-process": "Sedang diolah",
  repair: "Sedang diperbaiki",
  missing: "Belum ditemukan",
};

/** The refusals of one form's answer. */
type RefusalOf<State> = State extends { readonly refusal: infer Refusal } ? Refusal : never;

/** What a refusal means, and what to do. */
export const copyRefusals: {
  readonly [R in RefusalOf<CopyStatusState | AddCopyState | WithdrawCopyState> & string]: string;
} = {
  "signed-out": "Sesi Anda sudah berakhir. Masuk lagi, lalu ulangi.",
  forbidden: "Akun Anda tidak boleh mengubah katalog.",
  "foreign-origin": "Permintaan tidak datang dari situs ini. Muat ulang halaman, lalu ulangi.",
  "changed-meanwhile":
    "Petugas lain sudah mengubah eksemplar ini. Keadaan terbarunya kini terlihat; periksa, lalu ulangi bila masih perlu.",
  "record-withdrawn": "Rekaman ini sudah ditarik. Pulihkan dahulu sebelum menambah eksemplar.",
};

/** What is wrong with a field. */
export const copyFaults: Readonly<Record<string, string>> = {
  "since-invalid": "Isi tanggal yang ada di kalender.",
  "since-future": "Tanggalnya tidak boleh sesudah hari ini.",
  "status-unknown": "Pilih salah satu status.",
  "barcode-missing": "Isi barkod atau nomor induk eksemplar.",
  "barcode-invalid": "Barkod tidak boleh memuat tanda kendali.",
  "barcode-taken": "Barkod ini sudah dipakai eksemplar lain. Periksa labelnya.",
  "too-long": "Terlalu panjang. Persingkat isian ini.",
};
