import type { CopyStatus } from "@/lib/catalogue/copies/domain/status";

/** As the public page calls them. */
export const statusNames: { readonly [S in CopyStatus]: string } = {
  available: "Tersedia",
  "on-loan": "Dipinjam",
  "in-process": "Sedang diolah",
  repair: "Sedang diperbaiki",
  missing: "Belum ditemukan",
};
