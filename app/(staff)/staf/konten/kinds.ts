import type { DocumentKind } from "@/lib/publishing/types";

/** The parts of `/staf/konten` by the word in their address, in the order in which they are listed. */
export const contentKinds = {
  layanan: "service",
  koleksi: "collection",
  berita: "news",
  halaman: "page",
  pengumuman: "announcement",
  "jenis-pertanyaan": "question-type",
  "kelompok-layanan": "service-group",
} as const satisfies Readonly<Record<string, DocumentKind>>;

/** The kind behind an address, or null. */
export function contentKindOf(word: string): DocumentKind | null {
  return Object.entries(contentKinds).find(([each]) => each === word)?.[1] ?? null;
}
