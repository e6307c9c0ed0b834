import type { IncidentState, StepState } from "@/lib/privacy/incidents/actions";
import type { LetterTo } from "@/lib/privacy/incidents/domain/letter";
import type { IncidentStepType } from "@/lib/privacy/incidents/types";

export const incidentRefusals: Readonly<
  Record<Extract<IncidentState, { status: "refused" }>["refusal"], string>
> = {
  "signed-out": "Sesi Anda sudah berakhir. Masuk lagi, lalu kirim ulang.",
  forbidden: "Akun Anda tidak boleh mencatat insiden.",
  "foreign-origin": "Formulir ini dikirim dari alamat lain. Muat ulang halaman, lalu coba lagi.",
  "unknown-incident": "Insiden ini tidak ada.",
  "changed-meanwhile":
    "Rekan lain baru saja mengubah insiden ini. Muat ulang halaman, lalu coba lagi.",
  "found-in-future": "Waktu diketahui belum lewat. Periksa tanggal dan jamnya.",
  "happened-after-found": "Waktu kejadian lebih lambat daripada waktu diketahui.",
  // One line on the narrowest screen: its room is kept free above the buttons.
  "note-missing": "Tulis catatan lebih dahulu.",
  closed: "Insiden ini sudah ditutup. Buka kembali untuk mengubahnya.",
  "told-already": "Pemberitahuan itu sudah dicatat.",
  "not-closed": "Insiden ini belum ditutup.",
};

export const incidentFaults: Readonly<Record<string, string>> = {
  "title-missing": "Beri judul insiden ini.",
  "title-too-long": "Judul paling banyak 200 karakter.",
  "words-too-long": "Paling banyak 4.000 karakter.",
  "people-invalid": "Tulis jumlah orang dengan angka, atau kosongkan.",
  "time-invalid": "Pilih tanggal dan jam.",
  "found-in-future": incidentRefusals["found-in-future"],
  "happened-after-found": incidentRefusals["happened-after-found"],
  "note-missing": incidentRefusals["note-missing"],
  "letter-words-too-long": "Paling banyak 300 karakter.",
};

export const stepNames: Readonly<Record<IncidentStepType, string>> = {
  entered: "Dicatat",
  changed: "Keterangan diubah",
  "found-corrected": "Waktu diketahui dibetulkan",
  noted: "Catatan",
  "people-told": "Orang yang datanya terungkap diberi tahu",
  "agency-told": "Lembaga Pelindungan Data Pribadi diberi tahu",
  closed: "Ditutup",
  reopened: "Dibuka kembali",
};

/** What the letters are called; of the agency's, who that is: nobody should send it to nowhere. */
export const letterNames: Readonly<
  Record<LetterTo, { readonly name: string; readonly about: string | null }>
> = {
  people: { name: "Surat kepada orang yang terdampak", about: null },
  agency: {
    name: "Surat kepada lembaga Pelindungan Data Pribadi",
    about:
      "Lembaga menurut Pasal 58 UU 27/2022. Menurut keadaan Februari 2026 lembaga ini belum terbentuk dan pengawasan dijalankan Kementerian Komunikasi dan Digital (Komdigi). Pastikan penerimanya sebelum surat dikirim.",
  },
};

/** How a letter's own page is addressed. */
export const letterPaths: Readonly<Record<LetterTo, string>> = {
  people: "orang",
  agency: "lembaga",
};

/** What a form of the page answered, in one sentence; null while it was not sent. */
export function answerSentence(state: IncidentState | StepState | null): string | null {
  if (state === null || state.status === "idle") return null;
  if (state.status === "done") return "Sudah disimpan.";
  if (state.status === "refused") return incidentRefusals[state.refusal];
  const [word = ""] = Object.values(state.errors).flatMap((words) => words ?? []);
  return incidentFaults[word] ?? "Periksa isian ini.";
}
