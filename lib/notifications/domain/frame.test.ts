import fc from "fast-check";
import { expect, test } from "vitest";
import { frameMail } from "./frame";

const contact = "https://portal.test/kontak";
const address = `https://portal.test/masuk/sandi-baru/${"a".repeat(80)}`;

test("a mail greets, says what is to be done and until when, who writes, why, and how to reach him", () => {
  const { subject, text } = frameMail(
    "id",
    {
      subject: "Pilih kata sandi baru",
      says: ["Seseorang meminta kata sandi baru."],
      step: { ask: "Pilih di sini:", address, life: "Tautan berlaku 60 menit." },
      more: ["Bila bukan Anda, abaikan."],
      because: "Anda menerima email ini karena alamat ini tercatat.",
      leave: { ask: "Hentikan di sini:", address: "https://portal.test/akun" },
    },
    contact,
  );
  expect(subject).toBe("Pilih kata sandi baru");
  expect(text.split("\n\n")).toEqual([
    "Yth. Pemustaka,",
    "Seseorang meminta kata sandi baru.",
    `Pilih di sini:\n${address}`,
    "Tautan berlaku 60 menit.",
    "Bila bukan Anda, abaikan.",
    "Salam,\nPerpustakaan Nasional RI",
    "Anda menerima email ini karena alamat ini tercatat.",
    "Hentikan di sini:\nhttps://portal.test/akun",
    `Email ini dikirim otomatis, mohon tidak dibalas. Hubungi kami di:\n${contact}\n`,
  ]);
});

test("the English mail is English from greeting to end", () => {
  const { text } = frameMail("en", { subject: "–", says: [], because: "You asked." }, contact);
  expect(text).toMatch(/^Dear reader,\n/);
  expect(text).toContain("Kind regards,\nNational Library of Indonesia\n");
  expect(text).toContain("please do not reply");
});

test("lines are 76 characters at most, no word is lost, and an address is never broken", () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom("a", "ü", "/"), maxLength: 90 }));
  fc.assert(
    fc.property(words, (said) => {
      const says = [said.join(" ")];
      const { text } = frameMail("id", { subject: "–", says, because: "–" }, contact);
      const lines = text.split("\n");
      for (const line of lines) if (line.length > 76) expect(line).not.toContain(" ");
      const [, afterGreeting = ""] = text.split("Yth. Pemustaka,\n\n");
      const body = afterGreeting.slice(0, afterGreeting.indexOf("\n\nSalam,"));
      expect(body.replaceAll("\n", " ")).toBe(says[0]);
    }),
  );
});

test("the breaks of somebody's own words are kept", () => {
  const says = ["Nama tidak sama.\n\nFoto kurang jelas."];
  const { text } = frameMail("id", { subject: "–", says, because: "–" }, contact);
  expect(text).toContain("\n\nNama tidak sama.\n\nFoto kurang jelas.\n\nSalam,");
});
