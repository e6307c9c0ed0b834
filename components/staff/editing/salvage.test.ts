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
    const { content, doubtful } = salvage(faq, stored);
    expect(content.id).toEqual({ question: "Di mana loker?", answer });
    expect(content.shared).toMatchObject({ category: "layanan", keywords: ["tas"] });
    expect(content.en).toBeNull();
    expect(doubtful).toEqual([]);
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
    const { content, doubtful } = salvage(service, stored);
    expect(content.id.title).toBe("Baca di tempat");
    expect(plainText(richTextSchema.parse(content.id.body))).toBe("Isi.");
    expect(plainText(richTextSchema.parse(content.en?.body))).toBe("Plain words.");
    expect(content.shared).toMatchObject({ group: "circulation", links: [], inDirectory: false });
    expect(doubtful).toEqual([
      ...["Kelompok", "Termasuk direktori layanan gedung", "Tautan"],
      ...["Judul", "Isi", "Isi (Inggris)"],
    ]);
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
