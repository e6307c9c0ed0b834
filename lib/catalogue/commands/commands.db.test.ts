import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { parseRecord, writeIso2709 } from "../marc/iso2709";
import { marcOf } from "../testing/records";

const folder = await mkdtemp(path.join(tmpdir(), "portal-commands-"));
process.env.PORTAL_DATA_DIR = folder;
afterAll(() => rm(folder, { recursive: true, force: true }));

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What a command said, and how it ended. */
async function run(command: string, ...words: string[]) {
  const entry = path.join(root, "lib/catalogue/commands", command);
  const flags = ["--import", "tsx", "--conditions=react-server", entry, ...words];
  const child = spawn(process.execPath, flags, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += String(chunk);
  });
  const [code] = await once(child, "exit");
  return { code, said };
}

const file = (name: string) => path.join(folder, name);
const titles = [
  "Sitti Nurbaja",
  "Serat Wédhatama",
  "Al-Qur'an dan terjemahannya",
  "Lajar terkembang",
];

test("what is exported comes in again unchanged; what was withdrawn stays at home", async () => {
  const records = titles.map((title, at) => writeIso2709(marcOf({ number: `${at + 1}`, title })));
  const bytes = records.map((record) => {
    if (!record.ok) throw new Error(record.refusal);
    return record.value;
  });
  await writeFile(file("masuk.mrc"), Buffer.concat(bytes));
  expect((await run("import.ts", file("masuk.mrc"), "--source", "induk")).code).toBe(0);
  await db().catalogueRecord.updateMany({
    where: { source: "induk", controlNumber: "2" },
    data: { withdrawnAt: new Date("2026-11-23T03:00:00Z") },
  });

  expect(await run("export.ts", file("keluar.mrc"))).toMatchObject({
    code: 0,
    said: expect.stringContaining("3 records written"),
  });
  const written = (await readFile(file("keluar.mrc"))).toString("latin1").split("\x1d");
  expect(written).toHaveLength(4);
  expect(await readdir(folder)).not.toContain("keluar.mrc.part");
  const again = await run("import.ts", file("keluar.mrc"), "--source", "induk");
  expect(again.said).toContain("3 records read: 0 added, 0 changed, 3 unchanged");
});

test("without a file, or with two, the export says how it is called and writes nothing", async () => {
  expect((await run("export.ts")).code).toBe(1);
  expect((await run("export.ts", file("a.mrc"), file("b.mrc"))).code).toBe(1);
  expect(await readdir(folder)).not.toContain("a.mrc");
});

test("made-up records are the same each time, and can be read", async () => {
  for (const name of ["satu.mrc", "dua.mrc"])
    expect((await run("generate.ts", "40", "--file", file(name))).code).toBe(0);
  const first = await readFile(file("satu.mrc"));
  expect(first.equals(await readFile(file("dua.mrc")))).toBe(true);
  const parts = first.toString("latin1").split("\x1d").slice(0, -1);
  expect(parts).toHaveLength(40);
  for (const part of parts) expect(parseRecord(Buffer.from(`${part}\x1d`, "latin1")).ok).toBe(true);
});
