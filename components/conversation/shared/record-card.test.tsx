import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { LiveCard, RecordCard } from "@/lib/conversation/domain/record-card-schema";
import { RecordCardView } from "./record-card";

const book: LiveCard = {
  ...{ state: "live", id: 12, title: "Bumi manusia", creators: "Pramoedya Ananta Toer" },
  ...{ callNumber: "813 PRA b", available: 1, copies: 3, online: false, places: [] },
};
const draw = (card: RecordCard | undefined, locale: "id" | "en" = "id") =>
  renderToStaticMarkup(
    <RecordCardView id={12} text="Bumi manusia, kata pengirim" card={card} locale={locale} />,
  );

test("a record card shows title, creator, call number, whether it can be had, and the way to it", () => {
  const html = draw(book);
  for (const fact of ["Bumi manusia", "Pramoedya Ananta Toer", "813 PRA b", "Tersedia 1 dari 3"])
    expect(html).toContain(fact);
  expect(html).toContain('href="/opac/12"');
  expect(html).not.toContain("kata pengirim");
  expect(draw(book, "en")).toContain('href="/en/opac/12"');
  expect(draw({ ...book, available: 0 })).toContain("Belum tersedia, 0 dari 3");
});

test("until the catalogue has answered the sender's words stand in the card, with the way to the record", () => {
  const html = draw(undefined);
  expect(html).toContain("Bumi manusia, kata pengirim");
  expect(html).toContain('href="/opac/12"');
});

test("the card of a record withdrawn meanwhile says so and leads nowhere", () => {
  for (const state of ["withdrawn", "unknown"] as const) {
    const html = draw({ state, id: 12 });
    expect(html).toContain("Bumi manusia, kata pengirim");
    expect(html).toMatch(/sudah ditarik dari katalog|tidak ada di katalog/);
    expect(html).not.toContain("href");
  }
});
