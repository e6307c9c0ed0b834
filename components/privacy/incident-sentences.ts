import type { IncidentState } from "@/lib/privacy/incidents/actions";
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
  "note-missing":
    "Tulis catatan lebih dahulu: insiden yang belum diberitahukan hanya ditutup dengan alasan.",
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
};

export const stepNames: Readonly<Record<IncidentStepType, string>> = {
  entered: "Dicatat",
  changed: "Keterangan diubah",
  noted: "Catatan",
  "people-told": "Orang yang datanya terungkap diberi tahu",
  "agency-told": "Lembaga diberi tahu",
  closed: "Ditutup",
  reopened: "Dibuka kembali",
};
