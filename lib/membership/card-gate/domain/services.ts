import type { CardUse } from "./gate";

/**
 * What the services of the library are for, as far as a card matters, by the slug of their document. Staff may publish
 * others and withdraw these: a service that is not here says nothing of cards beside its own text.
 */
const usesBySlug: ReadonlyMap<string, readonly CardUse[]> = new Map([
  ["peminjaman-koleksi", ["take-home"]],
  ["e-resources", ["e-resources"]],
  ["naskah-nusantara", ["important-documents"]],
  ["buku-langka", ["important-documents"]],
  ["baca-di-tempat", ["read-on-site"]],
  ["monograf-terbuka", ["read-on-site", "take-home"]],
]);

/** What the service of this slug lets one do; empty where nothing is known of cards. */
export function usesOfService(slug: string): readonly CardUse[] {
  return usesBySlug.get(slug) ?? [];
}
