import { expect, test } from "vitest";
import type { Figures } from "@/lib/membership/figures/schema";
import { labelled } from "./labelled";

const table = (keys: readonly string[], rest = 0) => ({
  ...{ base: keys.length * 5 + rest, rest },
  groups: keys.map((key) => ({ key, count: 5 })),
});

const figures: Figures = {
  applications: table(["2026-11 approved", "2026-11 submitted", "2026-10 withdrawn"]),
  provinces: table(["31", "abroad", "unknown"], 6),
  ages: table(["65+", "18-24", "0-12"]),
  educations: table(["bachelor", "unsaid"]),
  occupations: table(["other"], 7),
  institutions: { base: null, groups: [], rest: 0 },
};

const tables = labelled(figures, new Map([["31", "Jakarta"]]));
const labelsOf = (id: string) =>
  tables.find((each) => each.id === id)?.rows.map(({ label }) => label);

test("each table says in its title what is counted and by what", () => {
  expect(tables.map(({ title }) => title)).toEqual([
    "Pendaftaran menurut bulan dan status",
    "Anggota menurut provinsi",
    "Anggota menurut usia",
    "Anggota menurut pendidikan",
    "Anggota menurut pekerjaan",
    "Anggota menurut institusi",
  ]);
  expect(tables.at(-1)).toMatchObject({
    ...{ rows: [], head: "Institusi" },
    base: "Kurang dari 5 anggota aktif yang menyetujui statistik: tidak ditampilkan.",
  });
});

test("ages stand from the youngest on, applications by month and by the way they go", () => {
  expect(labelsOf("ages")).toEqual(["0–12 tahun", "18–24 tahun", "65 tahun ke atas"]);
  expect(labelsOf("applications")).toEqual([
    "Oktober 2026, Dibatalkan",
    "November 2026, Menunggu pemeriksaan",
    "November 2026, Disetujui",
  ]);
});

test("what was folded is told from the occupation that is called Lainnya", () => {
  expect(labelsOf("provinces")).toEqual([
    ...["Jakarta", "Luar negeri", "Belum tercatat", "Kelompok lainnya, digabung"],
  ]);
  expect(labelsOf("occupations")).toEqual(["Lainnya", "Kelompok lainnya, digabung"]);
  const [folded] = labelled({ ...figures, applications: table([], 6) }, new Map());
  expect(folded?.rows).toEqual([{ label: "Semua kelompok, digabung", count: 6 }]);
});
