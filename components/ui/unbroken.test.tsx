import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Unbroken } from "./unbroken";

const kept = (text: string) =>
  [...renderToStaticMarkup(<Unbroken text={text} />).matchAll(/<span class="nowrap">(.*?)</gu)].map(
    ([, words]) => words,
  );

test("ranges, house numbers and words with a letter before the hyphen stay on one line", () => {
  expect(kept("Senin–Jumat 08.00–21.00 WIB, 24–25 Desember, 09:00–15:30")).toEqual([
    "08.00–21.00",
    "24–25",
    "09:00–15:30",
  ]);
  expect(kept("Jalan Medan Merdeka Selatan No. 11, lewat e-Resources atau E-mail")).toEqual([
    "No. 11",
    "e-Resources",
    "E-mail",
  ]);
  expect(kept("SP4N-LAPOR! dan OAI-PMH 2.0")).toEqual(["SP4N-LAPOR", "OAI-PMH"]);
  expect(kept("Pendaftaran 58M2-PE3J dan GK5Z-HKWF, telepon 0812-9999-0000")).toEqual([
    ...["58M2-PE3J", "GK5Z-HKWF"],
  ]);
});

test("ordinary hyphens may end a line", () => {
  expect(kept("buku-buku se-Jakarta, ke-2, undang-undang, Jawa-Bali")).toEqual([]);
});

test("no letter is lost or added", () => {
  const part = fc.constantFrom("e-Resources", " ", "09.00–19.00", "No. 11", "kata", "OAI-PMH", ",");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join("");
      expect(renderToStaticMarkup(<Unbroken text={text} />).replace(/<[^>]+>/gu, "")).toBe(text);
    }),
  );
});
