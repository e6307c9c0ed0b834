import "server-only";

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import type { Face, PrintedCard } from "./domain/printed";
import { facesOf, nameSize } from "./domain/printed";
import type { CodeDrawing } from "./drawing";
import { code128Of, qrOf } from "./drawing";

/** Points of a millimetre. */
const mm = 72 / 25.4;
/** ISO/IEC 7810 ID-1, what fits into a purse. */
const card = { width: 85.6 * mm, height: 53.98 * mm, radius: 3 * mm } as const;
const at = { x: (210 * mm - card.width) / 2, y: 55 * mm } as const;
const inner = 5 * mm;
/** A picture of three by four, between the cover and the bars. */
const face = { width: 15 * mm } as const;
/** The cover of the portal; printed dark enough to read ivory on it without colour too. */
const colour = { cover: "#025133", ivory: "#faf7eb", ink: "#17271f", muted: "#49584e" } as const;

const files = {
  plain: "plus-jakarta-sans/files/plus-jakarta-sans-latin-600-normal.woff",
  extended: "plus-jakarta-sans/files/plus-jakarta-sans-latin-ext-600-normal.woff",
  vietnamese: "plus-jakarta-sans/files/plus-jakarta-sans-vietnamese-600-normal.woff",
} as const satisfies Record<Face, string>;

let loaded: Promise<Record<Face, Buffer>> | undefined;

/** Static faces: a printed card embeds the few letters it uses. */
function faces(): Promise<Record<Face, Buffer>> {
  const open = (file: string) =>
    readFile(join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "@fontsource", file));
  loaded ??= Promise.all([open(files.plain), open(files.extended), open(files.vietnamese)]).then(
    ([plain, extended, vietnamese]) => ({ plain, extended, vietnamese }),
  );
  return loaded;
}

type Doc = InstanceType<typeof PDFDocument>;

type PrintOptions = {
  /** Of the words, as PDF names it. */
  readonly language: string;
  /** The file's own date. */
  readonly madeAt: Date;
  /** The member's picture as JPEG, three by four; null without one. */
  readonly portrait: Buffer | null;
};

/** A card on a sheet of A4 at its true size, with the bars and modules of the screen's. */
export async function drawPdf(
  words: PrintedCard,
  cardNumber: string,
  { language, madeAt, portrait }: PrintOptions,
): Promise<Buffer> {
  const doc = new PDFDocument({
    ...{ size: "A4", margin: 20 * mm, lang: language, displayTitle: true, pdfVersion: "1.7" },
    info: { Title: words.title, CreationDate: madeAt, ModDate: madeAt },
  });
  const ended = gather(doc);
  for (const [face, file] of Object.entries(await faces())) doc.registerFont(face, file);

  write(doc, words.title, { x: 20 * mm, y: 22 * mm, size: 22, fill: colour.ink });
  write(doc, words.howTo, { x: 20 * mm, y: 36 * mm, size: 10, fill: colour.muted });
  drawCard(doc, words, cardNumber, portrait);
  const below = at.y + card.height + 8 * mm;
  write(doc, words.lost, { x: 20 * mm, y: below, size: 10, fill: colour.muted });
  doc.end();
  return ended;
}

function drawCard(doc: Doc, words: PrintedCard, cardNumber: string, portrait: Buffer | null): void {
  const band = 12 * mm;
  doc.save();
  doc.roundedRect(at.x, at.y, card.width, card.height, card.radius).clip();
  doc.rect(at.x, at.y, card.width, band).fill(colour.cover);
  doc.restore();
  doc.roundedRect(at.x, at.y, card.width, card.height, card.radius);
  doc.lineWidth(0.5).dash(3, { space: 2 }).stroke(colour.muted).undash();

  const x = at.x + inner;
  write(doc, words.library, { x, y: at.y + 4 * mm, size: 11, fill: colour.ivory });
  const qr = 22 * mm;
  if (portrait) doc.image(portrait, x, at.y + 14.5 * mm, { width: face.width });
  const beside = portrait ? face.width + 3 * mm : 0;
  // Up to the modules: what has to stay white around them is a part of their own width.
  const text = { x: x + beside, width: card.width - 2 * inner - qr - beside };
  write(doc, words.heading, { ...text, y: at.y + 14.5 * mm, size: 7, fill: colour.muted });
  // Beside a picture the last day takes two lines: it ends where the picture does, and the name has what is left.
  const ends = doc.font("plain").fontSize(7).heightOfString(words.validity, text);
  const validityY = at.y + 34.5 * mm - ends;
  write(doc, words.validity, { ...text, y: validityY, size: 7, fill: colour.muted });
  const nameY = at.y + 17.8 * mm;
  const size = nameSize(
    words.name,
    { width: text.width, height: validityY - nameY - 0.7 * mm },
    {
      widthAt: (part, points) => widthOf(doc, part, points),
      lineAt: (points) => doc.font("plain").fontSize(points).currentLineHeight(true),
    },
  );
  write(doc, words.name, { ...text, y: nameY, size, fill: colour.ink });

  const right = at.x + card.width - inner - qr;
  fill(doc, qrOf(cardNumber), { x: right, y: at.y + 14 * mm, width: qr, height: qr });
  // A module of 0.4 mm: wide enough for every printer and every scanner.
  const bars = { x, y: at.y + 36.5 * mm, width: 132 * 0.4 * mm, height: 10 * mm };
  fill(doc, code128Of(cardNumber), bars);
  write(doc, words.number, { x: x + 4 * mm, y: at.y + 47.5 * mm, size: 9, fill: colour.ink });
}

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A code drawn into a box; its black parts only, on the paper's own white. */
function fill(doc: Doc, drawing: CodeDrawing, box: Box): void {
  doc.save();
  doc.translate(box.x, box.y).scale(box.width / drawing.width, box.height / drawing.height);
  doc.path(drawing.path).fill("#000");
  doc.restore();
}

/** How wide a text is at a size, in whichever faces have its letters. */
function widthOf(doc: Doc, text: string, size: number): number {
  const runs = facesOf(text);
  return runs.reduce(
    (sum, run) => sum + doc.font(run.face).fontSize(size).widthOfString(run.text),
    0,
  );
}

/** A text in whichever face has its letters. */
function write(
  doc: Doc,
  text: string,
  style: { x: number; y: number; size: number; fill: string; width?: number },
): void {
  const { x, y, size, fill: ink, width = 170 * mm } = style;
  doc.fontSize(size).fillColor(ink);
  const runs = facesOf(text);
  for (const [index, run] of runs.entries()) {
    const continued = index < runs.length - 1;
    doc.font(run.face);
    if (index === 0) doc.text(run.text, x, y, { width, continued });
    else doc.text(run.text, { continued });
  }
}

function gather(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
}
