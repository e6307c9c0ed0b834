import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OutdatedNote } from "./outdated-note";

test("what an older form said and no field takes in stands in the note with its words", () => {
  const unclaimed = [{ place: "id.lead", name: "lead", words: ["Untuk semua.", "Gratis."] }];
  const note = <OutdatedNote doubtful={["Ringkasan"]} unclaimed={unclaimed} edition={null} />;
  const html = renderToStaticMarkup(note);
  expect(html).toContain("Periksa terutama: Ringkasan.");
  expect(html).toMatch(/<dt[^>]*>lead<\/dt><dd[^>]*>Untuk semua\.\nGratis\.<\/dd>/);
});

test("a note without anything left over has no list of it", () => {
  const html = renderToStaticMarkup(<OutdatedNote doubtful={[]} unclaimed={[]} edition={2} />);
  expect(html).toContain("Edisi 2 tidak dapat ditampilkan");
  expect(html).not.toContain("tidak punya tempat");
});
