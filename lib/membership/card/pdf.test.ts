import { inflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { scanBars, scanQr } from "@/lib/platform/testing/scanner";
import { printedCard } from "./domain/printed";
import { drawPdf } from "./pdf";

const cardNumber = "70000000001801";
const madeAt = new Date("2026-11-22T03:00:00Z");

const draw = (name: string, portrait: Buffer | null = null) =>
  drawPdf(printedCard({ name, cardNumber, validUntil: null }, "id"), cardNumber, {
    ...{ language: "id-ID", madeAt, portrait },
  });

/** What the page draws, in PDF's own operators. */
function contentOf(pdf: Buffer): string {
  // A picture's stream begins with the mark of its JPEG, and stands before the page's.
  const picture = pdf.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  const begin = picture === -1 ? 0 : pdf.indexOf("endstream", picture) + "endstream".length;
  const from = pdf.indexOf("stream\n", begin) + "stream\n".length;
  return inflateSync(pdf.subarray(from, pdf.indexOf("\nendstream", from))).toString("latin1");
}

/** Each black shape of the page with its place, as a picture in points with white around it. */
function blackShapes(content: string): readonly Buffer[] {
  const number = "(-?[\\d.]+)";
  return content
    .split("\n0 0 0 scn\nf\n")
    .slice(0, -1)
    .map((before) => {
      const shape = before.slice(before.lastIndexOf("\nq\n"));
      const matrices = shape.match(/^.* cm$/gm) ?? [];
      const transform = matrices.map((line) => `matrix(${line.slice(0, -3)})`).join(" ");
      const path = shape
        .match(new RegExp(`^(?:${number} ${number} [ml]|h)$`, "gm"))
        ?.map((line) => line.replace(/^(.*) ([ml])$/, (_, at, word) => word.toUpperCase() + at))
        .join("");
      // Whatever its size: the card lies within these points of the sheet.
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="180 190 235 110" width="235" height="110"><path transform="${transform}" d="${path?.replaceAll("h", "Z")}"/></svg>`;
      return Buffer.from(svg);
    });
}

test("a card for printing is one page of A4 with its title and language", async () => {
  const pdf = (await draw("Amélie Đặng Sørensen")).toString("latin1");
  expect(pdf.startsWith("%PDF-1.7")).toBe(true);
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(pdf).toContain("[0 0 595.28 841.89]");
  expect(pdf).toContain("/Lang (id-ID)");
  // Both faces: the name has letters of the extension.
  expect(pdf.match(/\/FontFile/g)?.length).toBeGreaterThanOrEqual(2);
});

test("the code and the bars on paper are read back as the number of the card", async () => {
  const shapes = blackShapes(contentOf(await draw("Suparman")));
  expect(shapes).toHaveLength(2);
  const [modules = Buffer.of(), bars = Buffer.of()] = shapes;
  expect(await scanQr(modules)).toBe(cardNumber);
  expect(await scanBars(bars)).toBe(cardNumber);
});

test("a member's picture stands on the printed card, and both codes are read as before", async () => {
  const size = { width: 300, height: 400, channels: 3, background: "#678" } as const;
  const jpeg = await sharp({ create: size }).jpeg().toBuffer();
  const pdf = await draw("Maria Magdalena Tuti Handayaningrum Kusumawardhani Soerjodi", jpeg);
  expect(pdf.toString("latin1").match(/\/Subtype \/Image/g)).toHaveLength(1);
  expect((await draw("Suparman")).toString("latin1")).not.toContain("/Subtype /Image");
  const [modules = Buffer.of(), bars = Buffer.of()] = blackShapes(contentOf(pdf));
  expect(await scanQr(modules)).toBe(cardNumber);
  expect(await scanBars(bars)).toBe(cardNumber);
});
