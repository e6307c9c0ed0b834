import { expect, test } from "vitest";
import { letterTo } from "./letter";
import { isCounting, mayClose } from "./standing";

const at = new Date("2026-11-23T03:00:00Z");

test("the hours run until people and agency were both told, or the matter is closed", () => {
  const untold = { peopleToldAt: null, agencyToldAt: null, closedAt: null };
  expect(isCounting(untold)).toBe(true);
  expect(isCounting({ ...untold, peopleToldAt: at })).toBe(true);
  expect(isCounting({ ...untold, peopleToldAt: at, agencyToldAt: at })).toBe(false);
  expect(isCounting({ ...untold, closedAt: at })).toBe(false);
});

test("what nobody was told of is closed only with a word why", () => {
  const untold = { peopleToldAt: null, agencyToldAt: null, closedAt: null };
  expect(mayClose(untold, " ")).toBe(false);
  expect(mayClose(untold, "Bukan data pribadi.")).toBe(true);
  expect(mayClose({ ...untold, peopleToldAt: at, agencyToldAt: at }, "")).toBe(true);
});

test("the letter says what article 46 asks, and marks what is not known", () => {
  const facts = {
    ...{
      title: "Laptop hilang",
      exposed: "Nama dan email",
      happened: "",
      handling: "Kunci diganti",
    },
    ...{ happenedAt: null, foundAt: "Senin, 23 November 2026 pukul 10.00 WIB", people: 1200 },
  };
  const people = letterTo("people", facts);
  expect(people).toContain("1. Data pribadi yang terungkap: Nama dan email");
  expect(people).toContain("terungkap: [lengkapi]. [lengkapi]");
  expect(people).toContain("pemulihan: Kunci diganti");
  expect(people).not.toContain("1.200");
  expect(letterTo("agency", facts)).toContain("1.200 orang");
});
