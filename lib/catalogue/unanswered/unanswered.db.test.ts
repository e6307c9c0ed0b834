import { expect, test } from "vitest";
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import { staffOf } from "../staff/testing/staff";
import { forgetOldSearches } from "./jobs";
import { ignoreSearch, noteUnanswered } from "./mutations";
import { findUnanswered, listUnanswered } from "./queries";

const rina = staffOf("librarian");

test("a search in vain is counted in one spelling, and what looks like a number of a person is not", async () => {
  await noteUnanswered("a", "  Laut   Bercerita? ");
  await noteUnanswered("b", "laut bercerita");
  for (const text of ["nik 3171005708909999", "0812-3456-7890", "rina@contoh.test", "ya"])
    expect(await noteUnanswered("a", text)).toBeNull();
  const [line, ...others] = await listUnanswered(rina);
  expect(line).toMatchObject({ text: "laut bercerita", count: 2 });
  expect(others).toEqual([]);
  // A new record begins with it, by its id.
  expect(await findUnanswered(rina, line?.id ?? "")).toBe("laut bercerita");
  for (const id of ["laut bercerita", "00000000-0000-4000-8000-000000000000"])
    expect(await findUnanswered(rina, id)).toBeNull();
});

test("what is put aside is not shown again, however often it is searched", async () => {
  await noteUnanswered("a", "ramalan jodoh");
  const line = (await listUnanswered(rina)).find(({ text }) => text === "ramalan jodoh");
  expect((await ignoreSearch(rina, line?.id ?? "")).ok).toBe(true);
  await noteUnanswered("a", "Ramalan jodoh");
  expect((await listUnanswered(rina)).map(({ text }) => text)).not.toContain("ramalan jodoh");
  expect(await ignoreSearch(rina, "bukan-id")).toEqual({ ok: false, refusal: "not-found" });
});

test("one address can make only so many lines, and old ones go", async () => {
  for (let turn = 0; turn < 300; turn += 1)
    await noteUnanswered(
      "mesin",
      `buatan ${[...String(turn)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`,
    );
  expect(await noteUnanswered("mesin", "satu lagi yang dibuat")).toBeNull();
  await db().$executeRaw`UPDATE catalogue_unanswered SET day = day - 200 WHERE text LIKE 'buatan%'`;
  expect(await forgetOldSearches(actAsSystem("test"))).toBe(200);
});

test("what was put aside is forgotten like any search, once nobody has searched it for as long", async () => {
  for (const text of ["zaman dahulu", "masih dicari"]) {
    await noteUnanswered("c", text);
    const line = (await listUnanswered(rina)).find((one) => one.text === text);
    expect((await ignoreSearch(rina, line?.id ?? "")).ok).toBe(true);
  }
  await db()
    .$executeRaw`UPDATE catalogue_ignored_search SET ignored_at = ignored_at - interval '200 days'`;
  await db()
    .$executeRaw`UPDATE catalogue_unanswered SET day = day - 200 WHERE text = 'zaman dahulu'`;
  await forgetOldSearches(actAsSystem("test"));
  const kept = await db().catalogueIgnoredSearch.findMany({ select: { text: true } });
  expect(kept.map(({ text }) => text)).toContain("masih dicari");
  expect(kept.map(({ text }) => text)).not.toContain("zaman dahulu");
});
