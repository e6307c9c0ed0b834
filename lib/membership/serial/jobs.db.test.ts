import { readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import { ownDataFolder } from "@/lib/privacy/testing/data-folder";
import { copySerialMark } from "./jobs";
import { readSerialMark, serialMarkFile, writeSerialMark } from "./mark-file";

ownDataFolder();
const system = actAsSystem("test");
const give = () => db().$queryRaw`SELECT nextval(pg_get_serial_sequence('member', 'serial'))::text`;

test("the mark follows the numbers given, and is written only when it rises", async () => {
  expect(await readSerialMark()).toBeNull();
  expect(await copySerialMark(system)).toBe(true);
  expect(await readSerialMark()).toMatchObject({ serial: 0n });
  await give();
  await give();
  expect(await copySerialMark(system)).toBe(true);
  expect(await readSerialMark()).toMatchObject({ serial: 2n });
  const written = await readFile(serialMarkFile(), "utf8");
  expect(await copySerialMark(system)).toBe(false);
  expect(await readFile(serialMarkFile(), "utf8")).toBe(written);
});

test("the mark never goes back, and a damaged one is written anew", async () => {
  await writeSerialMark({ serial: 700n, at: new Date() });
  expect(await copySerialMark(system)).toBe(false);
  expect(await readSerialMark()).toMatchObject({ serial: 700n });
  for (const damaged of ['{"serial":"7', '{"serial":"99999999999","at":"2026-11-23T03:00:00Z"}']) {
    await writeFile(serialMarkFile(), damaged);
    expect(await readSerialMark()).toBeNull();
  }
  expect(await copySerialMark(system)).toBe(true);
  expect(await readSerialMark()).toMatchObject({ serial: 2n });
});
