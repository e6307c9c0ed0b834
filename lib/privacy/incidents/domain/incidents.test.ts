import { expect, test } from "vitest";
import { gapsOf, letterText, letterTo } from "./letter";
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

const facts = {
  ...{ title: "Laptop hilang", exposed: "Nama dan email", happened: "", handling: "Kunci diganti" },
  ...{ happenedAt: "", foundAt: "Senin, 23 November 2026 pukul 10.00 WIB", people: 1200 },
  ...{ contact: "", signer: " ", day: "Senin, 23 November 2026", library: "Perpustakaan" },
  contactPage: "https://portal.test/kontak",
};

test("the letter says what article 46 asks, and marks by name what is not known", () => {
  const people = letterText(letterTo("people", facts));
  // What is told of a point may have paragraphs: the next one begins after an empty line.
  expect(people).toContain("1. Data pribadi yang terungkap: Nama dan email\n\n2. ");
  expect(people).toContain("2. Kapan data itu terungkap: [lengkapi: kapan terjadi]\n");
  expect(people).toContain("3. Bagaimana data itu terungkap: [lengkapi: bagaimana terjadi]\n");
  expect(people).toContain("4. Upaya penanganan dan pemulihan: Kunci diganti\n");
  expect(people).toContain("hubungi kami: https://portal.test/kontak.");
  expect(people).not.toContain("1.200");
  const agency = letterText(letterTo("agency", facts));
  expect(agency).toContain("Yth. Lembaga Pelindungan Data Pribadi (Pasal 58 UU 27/2022),");
  expect(agency).toContain("5. Jumlah orang yang datanya terungkap: 1.200 orang");
  expect(gapsOf(letterTo("agency", facts))).toEqual([
    ...["happenedAt", "happened", "contact", "signer"],
  ]);
});

test("a letter of which everything is known has no gap and no mark", () => {
  const whole = {
    ...{ ...facts, happenedAt: "Minggu", happened: "Tertinggal di kereta." },
    ...{ contact: "021-123456", signer: "Laras, Kepala Layanan" },
  };
  for (const whom of ["people", "agency"] as const) {
    const letter = letterTo(whom, whole);
    expect(gapsOf(letter)).toEqual([]);
    expect(letterText(letter)).not.toContain("[");
    expect(letterText(letter)).toContain("Laras, Kepala Layanan\nPerpustakaan\n");
    expect(letterText(letter)).toContain("021-123456");
  }
});
