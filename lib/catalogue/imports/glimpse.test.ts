import { expect, test } from "vitest";
import { glimpse } from "./glimpse";

const of = (xml: string) => glimpse("marcxml", null, Buffer.from(xml, "latin1"));
const nothing = { controlNumber: null, title: null, text: null };

test("number and title are read from a record of MARCXML that is broken, whatever its prefix and quotation marks", () => {
  const xml = `<marc:record><marc:leader>x</marc:leader><marc:controlfield tag='001'> K&amp;9 </marc:controlfield>
    <marc:datafield ind1="1" tag="100"><marc:subfield code="a">Pengarang</marc:subfield></marc:datafield>
    <marc:datafield tag="245" ind1="1"><marc:subfield code="c">oleh</marc:subfield><marc:subfield code="a">Laut
    bercerita`;
  expect(of(xml)).toEqual({ controlNumber: "K&9", title: "Laut bercerita", text: null });
});

test("a tag that never ends, and text that only looks like tags, tell nothing", () => {
  expect(of('<controlfield tag="001"')).toEqual(nothing);
  expect(of('<controlfield tag="001" <leader>K-9</leader>')).toEqual(nothing);
  expect(of('controlfield tag="001"> K-9 <')).toEqual(nothing);
  // As much of a record as is looked at, all of it within one tag: no part of it is tried with every other.
  expect(of(`<${'controlfield datafield subfield tag="00" '.repeat(200)}`)).toEqual(nothing);
});
