import type { AdmittedName } from "@/lib/membership/review/types";

const results: { readonly [word: string]: { readonly said: string; readonly mail: string } } = {
  disetujui: {
    said: "Pendaftaran disetujui.",
    mail: "Pendaftar menerima email dengan nomor anggotanya.",
  },
  dikembalikan: {
    said: "Pendaftaran dikembalikan.",
    mail: "Pendaftar menerima email dengan alasannya.",
  },
  ditolak: { said: "Pendaftaran ditolak.", mail: "Pendaftar menerima email dengan alasannya." },
};

/**
 * What was just done, in a sentence; undefined for an unknown word.
 * @param fate what becomes of mail now (`mailFate`), null while it simply goes
 * @param member who was approved, where the address says whose application it was
 */
export function decisionResult(
  word: string,
  fate: string | null,
  member: AdmittedName | null = null,
): string | undefined {
  // Its own words only: whatever else an object answers to is no sentence.
  const result = Object.hasOwn(results, word) ? results[word] : undefined;
  const whom = member ? ` ${member.name} kini anggota dengan nomor ${member.memberNumber}.` : "";
  return result && `${result.said}${whom} ${fate ?? result.mail}`;
}

/** How many were approved at once, and how many of those chosen were not. */
export function bulkResult(approved: number, left: number, fate: string | null): string {
  const rest = left ? ` ${left} tidak: keadaannya berubah sejak halaman dibuka.` : "";
  const mail = approved > 0 && fate !== null ? ` ${fate}` : "";
  return `${approved} pendaftaran disetujui.${rest}${mail}`;
}
