import { expect, test } from "vitest";
import { bulkResult, decisionResult } from "./decision-results";

const fate = "Email menunggu.";

test.each(["disetujui", "dikembalikan", "ditolak"])(
  "%s promises a mail only while mail goes",
  (word) => {
    expect(decisionResult(word, null)).toContain("Pendaftar menerima email");
    const held = decisionResult(word, fate);
    expect(held).not.toContain("menerima email");
    expect(held).toContain(`Pendaftaran ${word}. ${fate}`);
  },
);

test("an approval names the new member and the number", () => {
  const member = { name: "Ngatinem", memberNumber: "700000000017" };
  expect(decisionResult("disetujui", null, member)).toBe(
    "Pendaftaran disetujui. Ngatinem kini anggota dengan nomor 700000000017. Pendaftar menerima email dengan nomor anggotanya.",
  );
});

test("an unknown word of the address says nothing", () => {
  for (const word of ["dihapus", "toString"]) expect(decisionResult(word, fate)).toBeUndefined();
});

test("several at once say how many, what was left, and what becomes of the mail", () => {
  expect(bulkResult(3, 0, null)).toBe("3 pendaftaran disetujui.");
  expect(bulkResult(2, 1, fate)).toBe(
    `2 pendaftaran disetujui. 1 tidak: keadaannya berubah sejak halaman dibuka. ${fate}`,
  );
  expect(bulkResult(0, 2, fate)).not.toContain(fate);
});
