import type { TurnRecordState, WriteRecordState } from "@/lib/catalogue/staff/records/actions";
import type { RecordChange } from "@/lib/catalogue/staff/types";
import { formatDateTime } from "@/lib/hours/domain/format";

type RefusalOf<State> = State extends { readonly refusal: infer Refusal } ? Refusal : never;

/** What was done last to a record. */
export function deedOf({ version, withdrawn, restored }: RecordChange): string {
  if (version === 1) return "Rekaman dibuat";
  if (withdrawn) return "Rekaman ditarik";
  return restored ? "Rekaman dipulihkan" : "Rekaman diubah";
}

/** That it is stored, and as what. */
export const recordSaved = (change: RecordChange): string =>
  `${deedOf(change)} dan tersimpan sebagai versi ${change.version}, ${formatDateTime(change.at, "id")}.`;

/** What a refusal means, and what to do. */
export const recordRefusals: {
  readonly [R in RefusalOf<WriteRecordState | TurnRecordState> & string]: string;
} = {
  "signed-out": "Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu simpan sekali lagi.",
  forbidden: "Akun Anda tidak boleh mengubah katalog.",
  "foreign-origin": "Permintaan tidak datang dari situs ini. Muat ulang halaman, lalu ulangi.",
  "record-too-long": "Rekaman ini lebih panjang dari 99.999 bita. Persingkat isinya.",
  "control-number-taken":
    "Nomor kontrol (001) ini sudah dipakai rekaman lain. Cari rekaman itu dengan nomornya.",
  "changed-meanwhile":
    "Petugas lain sudah mengubah rekaman ini sejak Anda membukanya. Tulisan Anda belum disimpan: salin, buka halaman rekaman, lalu terapkan lagi pada keadaan terbarunya.",
  "record-withdrawn": "Rekaman ini sudah ditarik. Pulihkan dahulu sebelum mengubahnya.",
  "nothing-changed": "Tidak ada yang berubah, jadi tidak ada yang disimpan.",
};

const faults: Readonly<Record<string, string>> = {
  "leader-invalid": "label rekaman (LDR) harus 24 aksara; tulis # untuk spasi.",
  "tag-invalid": "nomor ruas harus tiga angka, misalnya 245.",
  "indicators-invalid": "sesudah nomor ruas harus ada dua indikator, misalnya 10 atau ##.",
  "subfields-invalid": "setiap subruas dimulai dengan $ dan satu kode, lalu isinya.",
  "value-missing": "ruas ini tidak berisi.",
  "title-missing": "Judul belum ada: tulis ruas 245 dengan subruas $a.",
  "too-long": "Rekaman terlalu panjang: paling banyak 99.999 aksara.",
};

/** `tag-invalid:3` → *Baris 3: nomor ruas …* */
export function lineFaultSentence(word: string): string {
  const [fault = "", line = "0"] = word.split(":");
  const sentence = faults[fault] ?? "periksa baris ini.";
  return line === "0" ? sentence : `Baris ${line}: ${sentence}`;
}

const inputFaults: Readonly<Record<string, string>> = {
  "title-missing": "Judul belum ada. Tulis judulnya di sini atau pada ruas 245.",
  "isbn-invalid": "ISBN ini tidak benar: periksa angkanya, terutama angka terakhir.",
  "kind-contradicted":
    "Ruas lain rekaman ini, misalnya 336 atau 245 $h, menyatakan jenis lain. Ubah ruas itu pada baris MARC.",
  "changed-twice":
    "Isian ini dan baris MARC-nya sama-sama diubah, dan tidak sama. Kembalikan salah satunya.",
};

/** What is wrong with an input of the form. */
export const inputFaultSentence = (word: string): string =>
  inputFaults[word] ?? "Periksa isian ini.";
