import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marcXmlEnd, marcXmlStart, writeMarcXml } from "./marcxml";
import { asCollection } from "./marcxml-collection";
import { collection, controlNumbers, one, readAll, record, three, two } from "./testing/marcxml";

describe("a broken record is reported with its place and reason, and the next one is read", () => {
  test.each([
    [
      "tags that cross",
      (text: string) => text.replace("</subfield>", "</datafield>"),
      "xml-malformed",
    ],
    [
      "an attribute without a quotation mark",
      (text: string) => text.replace('ind1="1"', "ind1=1"),
      "xml-malformed",
    ],
    ["an ampersand alone", (text: string) => text.replace("&amp;", "&"), "xml-entity"],
    ["its own end tag lost", (text: string) => text.replace("</record>", ""), "xml-malformed"],
    [
      "a field without a tag",
      (text: string) => text.replace('tag="245"', ""),
      "xml-attribute-missing",
    ],
    [
      "an element that is none of MARC",
      (text: string) => text.replaceAll("subfield", "subfields"),
      "xml-element-unexpected",
    ],
    [
      "a tag of two digits, of which nobody knows the third",
      (text: string) => text.replace('tag="245"', 'tag="24"'),
      "tag-broken",
    ],
    ["no field", (text: string) => text.replace(/<controlfield.*<\/datafield>/, ""), "no-fields"],
  ])("%s", async (_, damage, reason) => {
    const file = collection(one, damage(two), three);
    const read = await readAll(file);
    const [, broken] = read;
    // Whole, so that it can be mended and given again.
    expect(
      Buffer.from(broken?.bytes ?? [])
        .toString()
        .trim(),
    ).toBe(damage(two));
    expect(broken).toMatchObject({ ok: false, reason });
    expect(broken?.position).toBe(
      Buffer.byteLength(collection(one)) - Buffer.byteLength(marcXmlEnd) + 1,
    );
    expect(controlNumbers(read)).toEqual(["no-1", reason, "no-3"]);
  });

  test("the file cut off, in a record and between two", async () => {
    const file = collection(one, two);
    const inside = file.slice(0, file.indexOf("no-2"));
    const between = file.slice(0, file.indexOf("\n", file.indexOf("</record>")));
    expect(controlNumbers(await readAll(inside))).toEqual(["no-1", "truncated"]);
    expect(controlNumbers(await readAll(between))).toEqual(["no-1", "truncated"]);
  });

  test("elements without end, one in another", async () => {
    const read = await readAll(`${"<a>".repeat(100_000)}${one}`);
    expect(controlNumbers(read)).toEqual(["xml-element-unexpected", "no-1"]);
  });

  test("a record larger than any is given up, and the next one read", async () => {
    const huge = two.replace("no-2", "x".repeat(10_100_000));
    const read = await readAll(collection(one, huge, three), 1_000_000);
    expect(controlNumbers(read)).toEqual(["no-1", "record-too-large", "no-3"]);
    expect(read[1]?.bytes).toHaveLength(100_000);
  });
});

describe("an ampersand that stands for itself", () => {
  const broken = (text: string) => writeMarcXml(record(2)).replace("Judul 2 &amp;", text);
  const between = fc.integer({ min: 0, max: 40_000 }).map((length) => " ".repeat(length));

  test("costs its record and no other, wherever a reference might end, in chunks of any size", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          "Ilmu & teknologi",
          "R&D",
          "A &",
          "&",
          "&&amp;",
          "&#",
          "&#x",
          "&am",
          "&a b;",
        ),
        fc.constantFrom("", ";", " dan; lain"),
        between,
        fc.integer({ min: 1, max: 40_000 }),
        async (title, later, blanks, size) => {
          const damaged = broken(title + later);
          const rest = [3, 4].map((number) => writeMarcXml(record(number)));
          const file = Buffer.from(collection(one + blanks, damaged, ...rest));
          const read = await readAll(file, size);
          expect(controlNumbers(read)).toEqual(["no-1", "xml-entity", "no-3", "no-4"]);
          const { position = 0, end = 0, bytes = new Uint8Array() } = read[1] ?? {};
          expect(position).toBe(file.indexOf(damaged));
          expect(file.toString("utf8", position, end)).toBe(damaged);
          expect(Buffer.from(bytes).toString()).toBe(damaged);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("is found and reported when the block of the reader ends anywhere in what might be a reference", async () => {
    const start = Buffer.byteLength(marcXmlStart + one);
    for (const title of ["Ilmu & teknologi", "R&Dabcdefghijkl;", "&#x12345678901;", "&quo"]) {
      const at = broken(title).indexOf(title) + title.indexOf("&");
      for (let behind = -2; behind < 18; behind++) {
        const blanks = " ".repeat(32_768 - start - at - 1 + behind);
        const read = await readAll(collection(one + blanks, broken(title), three));
        expect(controlNumbers(read)).toEqual(["no-1", "xml-entity", "no-3"]);
      }
    }
  });

  test("is no fault in a comment, a CDATA section or an instruction, and references are none, wherever blocks end", async () => {
    const start = Buffer.byteLength(marcXmlStart + one);
    const text = "<![CDATA[R&D ]] > &]]><!-- & -- --><?x & ?>&amp;&#38;&#x26;&lt;".replace(
      "-- --",
      "--",
    );
    const odd = two.replace("no-2", text);
    for (let behind = 0; behind < text.length + 2; behind++) {
      const blanks = " ".repeat(32_768 - start - 1 - odd.indexOf(text) - behind);
      const read = await readAll(collection(one + blanks, odd, three));
      expect(controlNumbers(read)).toEqual(["no-1", "R&D ]] > &&&&<", "no-3"]);
    }
  });

  test("in an attribute, between records and at the end of the file is reported, and the next record read", async () => {
    const attribute = two.replace('code="a"', 'code="a&b"');
    expect(controlNumbers(await readAll(collection(one, attribute, three)))).toEqual([
      ...["no-1", "xml-entity", "no-3"],
    ]);
    expect(controlNumbers(await readAll(collection(one, " & ", three)))).toEqual([
      ...["no-1", "xml-entity", "no-3"],
    ]);
    expect(
      controlNumbers(await readAll(marcXmlStart + one + broken("A & B").split("B")[0])),
    ).toEqual(["no-1", "xml-entity"]);
  });
});

describe("broken pieces as a file of their own", () => {
  const gather = async (pieces: AsyncIterable<Uint8Array>) => {
    const gathered: Uint8Array[] = [];
    for await (const piece of pieces) gathered.push(piece);
    return Buffer.concat(gathered).toString();
  };

  test("are a complete document, and once the faults are mended every record is read", async () => {
    const cut = three.replace('ind1="1"', "ind1=1").replace("</record>", "");
    const file = collection(one, two.replace("&amp;", "&"), writeMarcXml(record(4)), cut);
    const rejected = (async function* () {
      for (const read of await readAll(file)) if (!read.ok) yield read.bytes;
    })();
    const given = await gather(asCollection(rejected));
    expect(given.startsWith(marcXmlStart) && given.endsWith(marcXmlEnd)).toBe(true);
    const mended = given
      .replace("Judul 2 &", "Judul 2 &amp;")
      .replace("ind1=1", 'ind1="1"')
      .replace(`</datafield>\n${marcXmlEnd}`, `</datafield></record>\n${marcXmlEnd}`);
    const again = await readAll(mended);
    expect(again.map((read) => read.ok && read.record)).toEqual([record(2), record(3)]);
  });
});
