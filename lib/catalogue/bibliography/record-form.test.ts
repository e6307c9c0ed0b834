import fc from "fast-check";
import { expect, test } from "vitest";
import { writeIso2709 } from "../marc/iso2709";
import { readLines } from "../marc/marc-lines";
import type { DataField, MarcRecord } from "../marc/types";
import { describe as describeRecord } from "./bibliography";
import { kinds } from "./domain/kinds";
import { roles } from "./domain/roles";
import { trimmed } from "./fields";
import { textInputs } from "./form-fields";
import { formOf, valuesOf } from "./form-values";
import type { RecordForm } from "./record-form";
import { applyForm, readForm, rowLists } from "./record-form";

function marc(...lines: readonly string[]): MarcRecord {
  const read = readLines(lines.join("\n"));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.record;
}

const book = marc(
  "LDR 00000nam#a2200000#a#4500",
  "001 A1",
  "008 261122s1980####io#a#####g######000#ind#d",
  "020 ## $a 979-8433-10-0 (jil. 1) $c Rp. 100",
  "035 ## $a (LAMA)77",
  "084 ## $a 813 TOE b",
  "100 1# $6 880-01 $a Toer, Pramoedya Ananta, $d 1925-2006, $e pengarang",
  "245 10 $a Bumi manusia : $b sebuah roman / $c Pramoedya Ananta Toer",
  "260 ## $a Jakarta : $b Hasta Mitra, $c 1980.",
  "300 ## $a 354 hlm. ; $c 19 cm",
  "500 ## $a Indeks.",
  "520 ## $a Ringkasan yang tidak dikenal formulir.",
  "650 #4 $a Indonesia $x Sejarah $y 1945-1949 $0 (ID)5",
  "700 1# $a Lane, Max $e penerjemah $t Karya lain",
  "700 1# $a Isak, Joesoef $4 edt",
  "990 ## $a 1/2026",
);

const bytes = (record: MarcRecord) => {
  const written = writeIso2709(record);
  return written.ok ? Buffer.from(written.value).toString("hex") : written.refusal;
};
function apply(base: MarcRecord, form: RecordForm, target = base): MarcRecord {
  const answer = applyForm(base, target, form);
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.record;
}
const withTexts = (form: RecordForm, texts: Partial<RecordForm["texts"]>): RecordForm => ({
  ...form,
  texts: { ...form.texts, ...texts },
});

test("the form shows what the record says, without the punctuation between its parts", () => {
  expect(readForm(book)).toMatchObject({
    texts: {
      ...{ title: "Bumi manusia", subtitle: "sebuah roman", year: "1980", place: "Jakarta" },
      ...{ publisher: "Hasta Mitra", extent: "354 hlm.", size: "19 cm", callNumber: "813 TOE b" },
    },
    ...{ language: "ind", kind: "book" },
    creators: [
      { text: "Toer, Pramoedya Ananta", role: "author", body: false },
      { text: "Isak, Joesoef", role: "editor", body: false },
    ],
    subjects: [{ text: "Indonesia -- Sejarah -- 1945-1949" }],
    isbns: [{ text: "979-8433-10-0 (jil. 1)" }],
  });
});

test("a change keeps the punctuation and everything the form does not know", () => {
  const form = readForm(book);
  const [first, second] = form.creators;
  if (!first || !second) throw new Error("two creators");
  const record = apply(book, {
    ...withTexts(form, { title: "Bumi Manusia", year: "1981", edition: "Cet. 2" }),
    creators: [
      { ...first, role: "translator" },
      { ...second, text: "" },
      { at: null, text: "Hasta Mitra", role: "publisher", body: true },
    ],
    subjects: [
      { at: form.subjects[0]?.at ?? null, text: "Indonesia -- Sejarah -- 1945-1950" },
      { at: null, text: "Kolonialisme -- Fiksi" },
    ],
  });
  const expected = marc(
    "LDR 00000nam#a2200000#a#4500",
    "001 A1",
    "008 261122s1981####io#a#####g######000#ind#d",
    "020 ## $a 979-8433-10-0 (jil. 1) $c Rp. 100",
    "035 ## $a (LAMA)77",
    "084 ## $a 813 TOE b",
    "100 1# $6 880-01 $a Toer, Pramoedya Ananta, $d 1925-2006, $4 trl",
    "245 10 $a Bumi Manusia : $b sebuah roman / $c Pramoedya Ananta Toer",
    "250 ## $a Cet. 2",
    "260 ## $a Jakarta : $b Hasta Mitra, $c 1981.",
    "300 ## $a 354 hlm. ; $c 19 cm",
    "500 ## $a Indeks.",
    "520 ## $a Ringkasan yang tidak dikenal formulir.",
    "650 #4 $a Indonesia $x Sejarah $y 1945-1950 $0 (ID)5",
    "650 #4 $a Kolonialisme $x Fiksi",
    "700 1# $a Lane, Max $e penerjemah $t Karya lain",
    "710 2# $a Hasta Mitra $4 pbl",
    "990 ## $a 1/2026",
  );
  expect(record).toEqual(expected);
});

test("lines edited beside the form keep what the form changed, and what both changed is refused", () => {
  const form = withTexts(readForm(book), { title: "Bumi Manusia" });
  const lines = (tag: string, change: (value: string) => string): MarcRecord => ({
    ...book,
    fields: book.fields.map((field) =>
      field.tag === tag && "subfields" in field
        ? {
            ...field,
            subfields: field.subfields.map((one) => ({ ...one, value: change(one.value) })),
          }
        : field,
    ),
  });
  const summary = lines("520", () => "Ringkasan baru");
  expect(readForm(apply(book, form, summary)).texts.title).toBe("Bumi Manusia");
  expect(describeRecord(apply(book, form, summary)).summary).toBe("Ringkasan baru");
  expect(
    applyForm(
      book,
      lines("245", (value) => value.toUpperCase()),
      form,
    ),
  ).toEqual({
    ok: false,
    faults: [{ input: "title", fault: "changed-twice" }],
  });
});

test("a wrong ISBN, a missing title and a kind that other fields deny are named at their inputs", () => {
  const form = readForm(book);
  const wrong = { ...form, isbns: [{ at: null, text: "979-8433-10-1" }] };
  expect(applyForm(book, book, wrong)).toMatchObject({
    faults: [{ input: "isbns-0", fault: "isbn-invalid" }],
  });
  expect(applyForm(book, book, withTexts(form, { title: "" }))).toMatchObject({
    faults: [{ input: "title", fault: "title-missing" }],
  });
  const map = marc("LDR 00000nam#a2200000#a#4500", "245 00 $a Peta Jawa", "336 ## $a peta");
  expect(applyForm(map, map, { ...readForm(map), kind: "book" })).toMatchObject({
    faults: [{ input: "kind", fault: "kind-contradicted" }],
  });
  for (const kind of kinds)
    expect(describeRecord(apply(book, { ...form, kind })).kind, kind).toBe(kind);
});

const text = fc
  .array(fc.constantFrom("Bumi", "manusia", "1980", "é", "ꦧ", "c.", "&", "$5", "(2)"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => trimmed(parts.join(" ")))
  .filter((words) => words !== "");
const dressed = fc.tuple(text, fc.constantFrom("", " :", " /", ",", ".", " ;"));
const subfield = fc.record({
  code: fc.constantFrom(..."abcdexvz0468"),
  value: dressed.map(([words, end]) => words + end),
});
const field = (tags: readonly string[]): fc.Arbitrary<DataField> =>
  fc.record({
    tag: fc.constantFrom(...tags),
    indicators: fc.constantFrom("  ", "10", " 1", " 4", "1 "),
    subfields: fc.array(subfield, { minLength: 1, maxLength: 5 }),
  });
const repeated = ["020", "035", "500", "520", "650", "651", "653", "700", "710", "711", "856"];
/** What the form has one input for stands in a record once: of two, the second is not the form's until the first goes. */
const record: fc.Arbitrary<MarcRecord> = fc
  .tuple(
    fc.array(field(repeated), { maxLength: 8 }),
    fc.uniqueArray(field(["090", "100", "250", "264", "300"]), { selector: ({ tag }) => tag }),
    text,
    fc.boolean(),
  )
  .map(([many, ones, title, fixed]) => ({
    leader: "00000nam a2200000 a 4500",
    fields: [
      ...(fixed ? [{ tag: "008", value: "261122s1980    io            000 0 ind d" }] : []),
      { tag: "245", indicators: "10", subfields: [{ code: "a", value: `${title} /` }] },
      ...[...many, ...ones].sort((one, other) => (one.tag < other.tag ? -1 : 1)),
    ],
  }));

test("what stands in the inputs is the form again, and an input that is not there says what it said", () => {
  const form = readForm(book);
  expect(formOf(valuesOf(form), form)).toEqual(form);
  expect(formOf({}, form)).toMatchObject({ texts: form.texts, kind: form.kind, isbns: [] });
  const typed = formOf(
    { "isbns-0": " 979-8433-10-1 ", "notes-3": "Baru", "notes-3-at": "x" },
    form,
  );
  expect(typed.isbns).toEqual([{ at: null, text: "979-8433-10-1" }]);
  expect(typed.notes).toEqual([{ at: null, text: "Baru" }]);
});

test("the label's own call number is shown, whatever other numbers of a scheme stand beside it", () => {
  const two = marc("084 ## $a 899.221 3", "090 ## $a 899.221 3 TOE b", "245 00 $a Judul");
  expect(readForm(two).texts.callNumber).toBe("899.221 3 TOE b");
});

test("a form that is not touched changes no byte of any record", () => {
  fc.assert(fc.property(record, (made) => bytes(apply(made, readForm(made))) === bytes(made)));
});

/** Another form of the same record: some texts and rows changed, some emptied, some added. */
const edited = record.chain((made) => {
  const form = readForm(made);
  const other = fc.option(text, { nil: null });
  const row = <Row extends { readonly text: string }>(old: Row) =>
    fc.tuple(other, fc.boolean()).map(([words, emptied]) => ({
      ...old,
      text: emptied ? "" : (words ?? old.text),
    }));
  const added = { at: null, role: "", body: false };
  return fc
    .record({
      texts: fc.tuple(...textInputs.map(() => other)),
      creators: fc.tuple(...form.creators.map(row)),
      newCreators: fc.array(
        fc.tuple(text, fc.constantFrom("", ...roles.slice(0, -1)), fc.boolean()),
      ),
      subjects: fc.tuple(...form.subjects.map(row)),
      notes: fc.tuple(...form.notes.map(row)),
      newNotes: fc.array(text, { maxLength: 2 }),
      language: fc.constantFrom("ind", "jav", form.language),
    })
    .map((change): readonly [MarcRecord, RecordForm] => [
      made,
      {
        ...form,
        language: change.language,
        texts: Object.fromEntries(
          textInputs.map((input, at) => [input, change.texts[at] ?? form.texts[input]]),
        ) as RecordForm["texts"],
        creators: [
          ...change.creators,
          ...change.newCreators.map(([name, role, body]) => ({ ...added, text: name, role, body })),
        ],
        subjects: change.subjects,
        notes: [...change.notes, ...change.newNotes.map((words) => ({ at: null, text: words }))],
      },
    ]);
});

const texts = (rows: readonly { readonly text: string }[]) =>
  rows.map((row) => row.text).filter((words) => words !== "");

test("a record made by the form shows the same form again", () => {
  fc.assert(
    fc.property(edited, ([made, form]) => {
      const again = readForm(apply(made, form));
      expect(again.texts).toEqual(form.texts);
      expect(again.language).toBe(form.language);
      for (const list of rowLists) expect(texts(again[list])).toEqual(texts(form[list]));
      const people = (one: RecordForm) =>
        one.creators
          .filter((row) => row.text !== "")
          .map((row) => `${row.text}|${row.role}`)
          .sort();
      expect(people(again)).toEqual(people(form));
    }),
  );
});

test("fields the form does not know stay byte for byte and in their order, whatever is edited", () => {
  const unknown = (made: MarcRecord) =>
    made.fields.filter(({ tag }) => ["035", "520", "856"].includes(tag));
  fc.assert(
    fc.property(edited, ([made, form]) => {
      const after = apply(made, form);
      expect(unknown(after)).toEqual(unknown(made));
      expect(after.leader).toBe(made.leader);
      // Of the fields it knows, the subfields it does not know.
      const links = (one: MarcRecord, tag: string) =>
        one.fields
          .filter((each) => each.tag === tag && "subfields" in each)
          .flatMap((each) => ("subfields" in each ? each.subfields : []))
          .filter(({ code }) => "068".includes(code));
      for (const tag of ["245", "250", "264", "300"])
        expect(links(after, tag)).toEqual(links(made, tag));
    }),
  );
});
