import { randomUUID } from "node:crypto";
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import { writeIso2709 } from "../../marc/iso2709";
import type { MadeUpBook } from "../../testing/records";
import { marcOf } from "../../testing/records";
import { runImport } from "../jobs";
import { addImport } from "../mutations";
import { getImport } from "../queries";

/** Who imports in the tests. */
export const system = actAsSystem("test");
/** A source that no other test has. */
export const newSource = () => `test-${randomUUID()}`;

/** A made-up book as a record of ISO 2709. */
export const marc = (book: MadeUpBook): Buffer => {
  const written = writeIso2709(marcOf(book));
  if (!written.ok) throw new Error(written.refusal);
  return Buffer.from(written.value);
};

/** So many books, each with its number from `from` on. */
export const books = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) =>
    marc({ number: `${from + index}`, title: `Buku nomor ${from + index}` }),
  );

/** Gives a file; nobody runs its import yet. @returns the import's id */
export async function add(source: string, ...chunks: readonly Uint8Array[]): Promise<string> {
  const file = { source, fileName: "buku.mrc", mapping: null };
  const added = await addImport(system, {
    ...file,
    chunks: (async function* () {
      yield* chunks;
    })(),
  });
  if (!added.ok) throw new Error(added.refusal);
  return added.value.importId;
}

/** Gives a file and runs its import to the end. */
export async function importAll(source: string, ...chunks: readonly Uint8Array[]) {
  const importId = await add(source, ...chunks);
  await runImport(system, importId);
  const done = await getImport(system, importId);
  if (!done) throw new Error("the import is gone");
  return done;
}

/** The live records of a source, as they came in. */
export async function titlesOf(source: string): Promise<readonly string[]> {
  const rows = await db().catalogueRecord.findMany({
    where: { source, withdrawnAt: null },
    select: { title: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ title }) => title);
}
