import { expect, test } from "vitest";
import { partRunTogether } from "./run-together";

test("two words written as one are parted, whatever form they have", () => {
  for (const [written, parted] of [
    ["kartuhilang", ["kartu", "hilang"]],
    ["bukajam", ["buka", "jam"]],
    ["lupapassword", ["lupa", "password"]],
    ["daftaranggota", ["daftar", "anggota"]],
    ["carapinjem", ["cara", "pinjem"]],
    ["openinghours", ["opening", "hours"]],
  ] as const)
    expect(partRunTogether(written), written).toEqual(parted);
});

test("a word that is not two words of the language is left whole", () => {
  for (const word of [
    "matahari",
    "gramedia",
    "fotosintesis",
    "kartu",
    "xyzxyzxyz",
    "",
    "a".repeat(500),
  ])
    expect(partRunTogether(word), word).toBeNull();
});
