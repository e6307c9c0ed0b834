import fc from "fast-check";
import { expect, test } from "vitest";
import { reasonInput, seenApplication } from "./schema";

const faultOf = (text: string) => reasonInput.safeParse(text).error?.issues[0]?.message;

test("a reason is some words, as many as a mail bears, with its line breaks", () => {
  expect(reasonInput.parse("  Nama belum lengkap.\r\nMohon lengkapi. ")).toBe(
    "Nama belum lengkap.\nMohon lengkapi.",
  );
  expect(faultOf(" \n ")).toBe("reason-missing");
  expect(faultOf("a".repeat(1001))).toBe("reason-too-long");
});

test("however it is grouped, a whole identity number goes into no mail", () => {
  const groups = fc.array(fc.constantFrom("", " ", ".", "-"), { minLength: 15, maxLength: 15 });
  fc.assert(
    fc.property(fc.stringMatching(/^\d{16}$/), groups, (digits, between) => {
      const typed = [...digits].map((digit, at) => digit + (between[at] ?? "")).join("");
      expect(faultOf(`NIK ${typed} tidak cocok.`)).toBe("reason-holds-number");
    }),
  );
  expect(faultOf("NIK berakhir 9999, tanggal 22-11-2026, telepon 0812-3456-7890.")).toBeUndefined();
});

test("signs that nobody sees and no database holds are left out, line breaks stay", () => {
  expect(reasonInput.parse("Nama\tbelum\u0000 lengkap.\u0007\nMohon\u0085 lengkapi.")).toBe(
    "Nama belum lengkap.\nMohon lengkapi.",
  );
  expect(faultOf("\u0000\u001f\u007f")).toBe("reason-missing");
  expect(faultOf([..."3171000201709999"].join("\u0000"))).toBe("reason-holds-number");
});

test("what was shown is an id and a count, as a form sends them", () => {
  const applicationId = "01a2038e-d599-70eb-bff9-93efae16f89f";
  expect(seenApplication.parse({ applicationId, seen: "3" })).toEqual({ applicationId, seen: 3 });
  for (const seen of ["-1", "1.5", "x", "99999999"])
    expect(seenApplication.safeParse({ applicationId, seen }).success, seen).toBe(false);
});
