import { beforeAll, expect, test } from "vitest";
import seedCatalogue from "@/prisma/seed/catalogue";
import { suggestRecords } from "./queries";

beforeAll(() => seedCatalogue({ demo: true }));

test("lines under the box begin with titles that begin like it, and name authors", async () => {
  const lines = await suggestRecords("toer, pram");
  expect(lines).toContainEqual({
    ...{ kind: "author", text: "Toer, Pramoedya Ananta", id: null, field: "author" },
  });
  expect((await suggestRecords("laskar"))[0]?.text).toBe("Laskar pelangi");
  expect(await suggestRecords("a")).toEqual([]);
  const names = (await suggestRecords("pramudya")).filter(({ kind }) => kind === "author");
  expect(names.map(({ text }) => text)).toEqual(["Toer, Pramoedya Ananta"]);
  expect((await suggestRecords("se", 999)).length).toBeLessThanOrEqual(20);
});

test("what is misspelt while it is typed has lines too, the last word as far as it is written", async () => {
  for (const [typed, text] of [
    ["laskar pelnag", "Laskar pelangi"],
    ["wayng kul", "Wayang kulit"],
  ] as const)
    expect(
      (await suggestRecords(typed)).map((line) => line.text),
      typed,
    ).toContain(text);
  expect(await suggestRecords("qqqqxzxz")).toEqual([]);
});
