import type { CopyStatus } from "../../../lib/catalogue/copies/domain/status";
import type { Entry } from "./entry";
import type { Material, Shelf } from "./materials";
import { materials, shelves } from "./materials";

/** A copy of the demo: eleven digits on its label, a nomor induk, a shelf. */
export type EntryCopy = {
  readonly barcode: string;
  readonly accession: string;
  readonly shelf: Shelf;
  readonly lent: boolean;
  readonly status: CopyStatus;
};

/** The material of a line. Throws for a word that is none. */
export function materialOf(entry: Entry): Material {
  const material = materials[entry.said.get("kind") ?? "book"];
  if (!material) throw new SyntaxError(`no kind of material: ${entry.said.get("kind")}`);
  return material;
}

/** Printed within these years, an Indonesian book was deposited by law (UU 4/1990, UU 13/2018). */
const depositFrom = 1991;

function shelfWord(entry: Entry): string {
  const word = entry.said.get("loc") ?? "umum";
  const kind = entry.said.get("kind") ?? "book";
  if (word === "umum") return Number(entry.dewey?.slice(0, 3) ?? 0) >= 500 ? "umum500" : word;
  if (kind === "bound") return "terjilid";
  const begun = Number(/\d{4}/.exec(entry.date ?? "")?.[0] ?? 0);
  return kind === "newspaper" && begun < 1950 ? "surat" : word;
}

/** The shelf of the first copy; null for what is only online. Throws for a word that is none. */
export function shelfOf(entry: Entry): Shelf | null {
  const shelf = shelves[shelfWord(entry)];
  if (shelf === undefined) throw new SyntaxError(`no shelf: ${entry.said.get("loc")}`);
  return shelf;
}

/** Most are there; what is lent may be out, and now and then one is being bound, repaired or looked for. */
function statusOf(number: number, place: number, lent: boolean): CopyStatus {
  const chance = (number * 37 + place * 53) % 100;
  if (lent && chance < 22) return "on-loan";
  if (chance >= 96) return "repair";
  if (chance >= 94) return "in-process";
  return chance === 93 ? "missing" : "available";
}

/** The copies of a line, in order: as many as it says, else one or two; a deposited one beside them for recent books. */
export function copiesOf(entry: Entry): readonly EntryCopy[] {
  const shelf = shelfOf(entry);
  if (shelf === null) return [];
  const { lent } = materialOf(entry);
  const count = Number(
    entry.said.get("copies") ?? (shelf.lent && lent ? 1 + (entry.number % 2) : 1),
  );
  const places = Array.from({ length: count }, () => shelf);
  const printed = Number(/^\d{4}$/.exec(entry.date ?? "")?.[0] ?? 0);
  const { deposit } = shelves;
  if (deposit && shelf.lent && lent && printed >= depositFrom && entry.number % 3 === 0)
    places.push(deposit);
  return places.map((place, index) => {
    const isLent = lent && place.lent;
    return {
      barcode: `${String(entry.number).padStart(8, "0")}${String(index + 1).padStart(3, "0")}`,
      accession: `${entry.number}.${index + 1}/PN/2026`,
      shelf: place,
      lent: isLent,
      status: statusOf(entry.number, index + 1, isLent),
    };
  });
}
