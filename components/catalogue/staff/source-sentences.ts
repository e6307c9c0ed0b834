import type { HarvestFailure, HarvestState } from "@/lib/catalogue/harvest/types";

export const harvestStates: { readonly [S in HarvestState]: string } = {
  waiting: "Menunggu giliran",
  running: "Sedang berjalan",
  done: "Selesai",
  failed: "Gagal",
  stopped: "Dihentikan",
};

/** By hours; "" only when somebody asks. */
export const scheduleNames: Readonly<Record<string, string>> = {
  "24": "Setiap hari",
  "168": "Setiap minggu",
  "720": "Setiap 30 hari",
  "": "Hanya bila diminta",
};

/** Why nothing came of asking a repository. */
export const harvestFailures: { readonly [F in HarvestFailure]: string } = {
  "address-private":
    "Alamat ini berada di jaringan tertutup. Hanya repositori di internet yang dapat dipanen.",
  "address-unknown": "Nama servernya tidak ditemukan. Periksa alamatnya.",
  "answer-broken": "Jawabannya rusak atau terputus di tengah.",
  "answer-too-large": "Satu jawabannya lebih besar dari 32 MiB.",
  "connection-failed": "Servernya tidak dapat dihubungi.",
  "html-answer":
    "Alamat ini menjawab dengan halaman web, bukan OAI-PMH. Minta alamat dasar OAI-PMH kepada pengelolanya.",
  "not-oai": "Alamat ini tidak menjawab sebagai repositori OAI-PMH 2.0.",
  "redirect-refused": "Servernya mengalihkan ke alamat yang tidak dapat diikuti.",
  "server-error": "Server repositori sedang bermasalah.",
  "status-unexpected": "Server menjawab bahwa alamat ini tidak ada atau tidak boleh dibuka.",
  "timed-out": "Servernya terlalu lama tidak menjawab.",
  "told-to-wait": "Repositori meminta dipanen lagi nanti.",
  "xml-doctype": "Jawabannya memuat DOCTYPE, yang tidak diterima.",
  "xml-encoding-unknown": "Penyandian jawabannya tidak dikenal.",
  "xml-entity": "Jawabannya memuat entitas, yang tidak diterima.",
  "list-goes-round": "Daftarnya berputar: rekaman yang sama diberikan berulang-ulang.",
  "protocol-error": "Repositori menolak permintaan menurut aturan OAI-PMH.",
  "prefix-unknown": "Repositori tidak memberikan format ini.",
  "sets-unknown": "Repositori ini tidak mengenal set.",
  "token-refused": "Repositori berulang kali menolak melanjutkan daftarnya.",
  "too-many-empty-answers": "Terlalu banyak jawaban tanpa rekaman.",
  "too-many-records": "Rekamannya lebih banyak daripada yang dapat ditampung.",
  "too-many-requests": "Daftarnya tidak juga berakhir.",
  unforeseen: "Panen berhenti karena galat pada portal ini. Beri tahu pengelola portal.",
};

const failures: Readonly<Record<string, string>> = harvestFailures;

const faults: Readonly<Record<string, string>> = {
  "source-invalid": "Hanya huruf kecil, angka, titik, dan tanda hubung; paling banyak 60.",
  "name-taken": "Nama ini sudah dipakai rekaman lain. Pilih nama lain.",
  "title-invalid": "Isi nama perpustakaannya; paling banyak 200 huruf.",
  "url-invalid": "Isi alamat dasar yang dimulai dengan https:// atau http://, tanpa “?verb=”.",
  "prefix-invalid": "Format ini tidak mungkin.",
  "set-invalid": "Nama set ini tidak mungkin.",
  "schedule-invalid": "Pilih salah satu jadwal.",
};

/** A fault of a field in words. */
export function sourceFault(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const [name = "", given] = word.split(":");
  if (name === "prefix-unknown" && given) return `Repositori ini memberikan: ${given}.`;
  return faults[word] ?? failures[word] ?? "Periksa isian ini.";
}

/** Why a deed was refused. */
export const sourceRefusals = {
  "signed-out": "Sesi Anda sudah berakhir. Masuk lagi, lalu ulangi.",
  forbidden: "Akun Anda tidak boleh mengatur sumber panen.",
  "foreign-origin": "Permintaan tidak datang dari situs ini. Muat ulang halaman, lalu ulangi.",
  "changed-meanwhile": "Sumber ini sudah diubah orang lain. Muat ulang halaman untuk melihatnya.",
  "not-found": "Sumber ini tidak ada lagi.",
  "not-running": "Tidak ada panen yang sedang berjalan.",
  paused: "Sumber ini sedang dijeda. Lanjutkan dahulu.",
  "under-way": "Panen sumber ini sedang berjalan.",
} as const;

/** Why a record of a repository was not taken, beside the faults that files have too. */
export const harvestFaults: Readonly<Record<string, string>> = {
  "identifier-missing": "Tidak ada pengenal (identifier)",
  "identifier-too-long": "Pengenalnya lebih panjang dari 500 huruf",
  "metadata-missing": "Tidak ada metadata",
  "metadata-unknown": "Metadatanya bukan Dublin Core ataupun MARCXML",
};
