import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { staffOf } from "../staff/testing/staff";
import { bounded, FileTooLarge } from "./domain/upload";
import { addImport } from "./mutations";

const folder = await mkdtemp(path.join(tmpdir(), "portal-uploads-"));
process.env.PORTAL_DATA_DIR = folder;
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* chunks() {
  yield Buffer.from("judul,pengarang\n");
  yield Buffer.from("Bumi manusia,Pramoedya Ananta Toer\n");
}

test("of a file that is cut off nothing is kept, and its fault reaches who sends it", async () => {
  const file = { source: `test-${randomUUID()}`, fileName: "buku.csv", mapping: null };
  const added = addImport(staffOf("supervisor"), { ...file, chunks: bounded(chunks(), 20) });
  await expect(added).rejects.toBeInstanceOf(FileTooLarge);
  expect(await readdir(path.join(folder, "imports"))).toEqual([]);
});

test("a librarian without the duty to import is refused before a byte is read", async () => {
  const file = { source: `test-${randomUUID()}`, fileName: "buku.csv", mapping: null };
  const added = await addImport(staffOf("librarian"), { ...file, chunks: chunks() });
  expect(added).toEqual({ ok: false, refusal: "forbidden" });
});
