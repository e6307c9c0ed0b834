import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromPlainText, plainText, richTextSchema } from "@/lib/publishing/domain/rich-text";
import { documentKinds } from "@/lib/publishing/types";
import { kindSpecs } from "./field-specs";
import { salvage } from "./salvage";

const { faq, service, news } = kindSpecs;

describe("an edition in an older form", () => {
  test("brings what still fits into the form, and says nothing against it", () => {
    const answer = fromPlainText("Loker ada di lobi.");
    const stored = {
      shared: { category: "layanan", keywords: ["tas"], source: "" },
      id: { question: "Di mana loker?", answer },
      en: null,
    };
    const { content, doubtful, unclaimed } = salvage(faq, stored);
    expect(content.id).toEqual({ question: "Di mana loker?", answer });
    expect(content.shared).toMatchObject({ category: "layanan", keywords: ["tas"] });
    expect(content.en).toBeNull();
    expect(doubtful).toEqual([]);
    expect(unclaimed).toEqual([]);
  });

  test("keeps the words of a text whose form is not known any more, and names the field", () => {
    const stored = {
      shared: { group: "unknown", links: "https://contoh.id", inDirectory: "ya" },
      id: {
        title: { text: "Baca di tempat" },
        body: {
          type: "doc",
          content: [{ type: "box", content: [{ type: "text", text: "Isi." }] }],
        },
      },
      en: { title: "Reading on site", body: "Plain words." },
    };
    const { content, doubtful, unclaimed } = salvage(service, stored);
    expect(content.id.title).toBe("Baca di tempat");
    expect(plainText(richTextSchema.parse(content.id.body))).toBe("Isi.");
    expect(plainText(richTextSchema.parse(content.en?.body))).toBe("Plain words.");
    expect(content.shared).toMatchObject({ group: "circulation", links: [], inDirectory: false });
    expect(doubtful).toEqual([
      ...["Kelompok", "Tempat melayani", "Termasuk direktori layanan gedung", "Tautan"],
      ...["Judul", "Ringkasan", "Isi", "Ringkasan (Inggris)", "Isi (Inggris)"],
    ]);
    // A choice, a box and rows cannot hold the words, so they are handed over beside the form.
    expect(unclaimed.map(({ name, words }) => [name, ...words])).toEqual([
      ["Kelompok", "unknown"],
      ["Termasuk direktori layanan gedung", "ya"],
      ["Tautan", "https://contoh.id"],
    ]);
  });

  test("hands over what no field of today takes in, by the name it was stored under", () => {
    const stored = {
      shared: { group: "reference", channel: "online", floor: 7, byAppointment: true, note: "" },
      id: {
        title: "Baca di tempat",
        lead: "Untuk semua.",
        body: fromPlainText("Isi."),
        rules: {
          type: "doc",
          content: [
            { type: "paragraph", content: [{ type: "text", text: "Tas" }, { type: "hardBreak" }] },
            { type: "paragraph", content: [{ type: "text", text: "dititipkan." }] },
          ],
        },
      },
      en: { title: "Reading on site", summary: "For all.", body: "Text.", rules: "No bags." },
      enOf: "0123",
      remarks: { editor: "Tanya kepala layanan." },
    };
    const { doubtful, unclaimed } = salvage(service, stored);
    expect(doubtful).toEqual(["Ringkasan", "Isi (Inggris)"]);
    expect(unclaimed).toEqual([
      { place: "shared.floor", name: "floor", words: ["7"] },
      { place: "shared.byAppointment", name: "byAppointment", words: ["ya"] },
      { place: "id.lead", name: "lead", words: ["Untuk semua."] },
      { place: "id.rules", name: "rules", words: ["Tas", "dititipkan."] },
      { place: "en.rules", name: "rules (Inggris)", words: ["No bags."] },
      { place: "remarks", name: "remarks", words: ["Tanya kepala layanan."] },
    ]);
  });

  test("loses no word, wherever it was stored: it stands in a field or among what is left over", () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    const names = ["title", "body", "question", "group", "date", "links", "inDirectory", "old"];
    const fields = fc.dictionary(fc.constantFrom(...names), fc.oneof(word, fc.array(word)));
    const part = fc.oneof(fields, word);
    const stored = fc.oneof(fc.record({ shared: part, id: part, en: part, more: part }), word);
    fc.assert(
      fc.property(fc.constantFrom(...documentKinds), stored, (kind, said) => {
        const salvaged = JSON.stringify(salvage(kindSpecs[kind], said));
        const words = JSON.stringify(said).match(/(?<=[[,:]|^)"[a-z]+"(?!:)/g) ?? [];
        for (const each of words) expect(salvaged).toContain(each.slice(1, -1));
      }),
    );
  });

  test("opens whatever is stored: every field of the form gets a value of its kind", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documentKinds),
        fc.oneof(
          fc.anything({ maxDepth: 4 }),
          fc.record({
            shared: fc.dictionary(fc.constantFrom("date", "links", "category"), fc.jsonValue()),
            id: fc.dictionary(fc.constantFrom("title", "body", "question"), fc.jsonValue()),
            en: fc.jsonValue(),
          }),
        ),
        (kind, stored) => {
          const spec = kindSpecs[kind];
          const { content } = salvage(spec, stored);
          for (const field of spec.text)
            if (field.type === "rich")
              expect(richTextSchema.safeParse(content.id[field.name]).success).toBe(true);
            else if (field.type === "line" || field.type === "area")
              expect(typeof content.id[field.name]).toBe("string");
        },
      ),
    );
    expect(salvage(news, null).content.shared.date).toBe("");
  });
});
