import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marcXmlEnd, marcXmlStart, readMarcXml, writeMarcXml } from "./marcxml";
import { asCollection } from "./marcxml-collection";
import type { MarcRecord, ReadRecord } from "./types";
import { isControlField } from "./types";

const leader = "00000nam a2200000 a 4500";

const record = (number: number): MarcRecord => ({
  leader,
  fields: [
    { tag: "001", value: `no-${number}` },
    {
      tag: "245",
      indicators: "10",
      subfields: [{ code: "a", value: `Judul ${number} & <anak judul> "kutip" – é 𖬀` }],
    },
  ],
});

const inChunks = async function* (bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};

const readAll = async (file: string | Buffer, size = 50_000): Promise<ReadRecord[]> => {
  const read: ReadRecord[] = [];
  for await (const one of readMarcXml(inChunks(Buffer.from(file), size))) read.push(one);
  return read;
};

const controlNumbers = (read: readonly ReadRecord[]) =>
  read.map((one) => {
    const [first] = one.ok ? one.record.fields : [];
    return one.ok ? first && isControlField(first) && first.value : one.reason;
  });

const collection = (...records: readonly string[]) =>
  marcXmlStart + records.join("\n") + marcXmlEnd;
const [one, two, three] = [1, 2, 3].map((number) => writeMarcXml(record(number))) as [
  string,
  string,
  string,
];

describe("a record written and read", () => {
  const text = fc
    .string({ unit: "grapheme", maxLength: 40 })
    .map((value) => value.replace(/\p{Cc}|\p{Cs}|#|\ufffd/gu, "x"));

  test("is the same record, in chunks of any size, and its place in the file is its own", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            leader: fc.constant(leader),
            fields: fc.tuple(
              fc.record({ tag: fc.constantFrom("001", "008"), value: text }),
              fc.record({
                tag: fc.stringMatching(/^[1-9][0-9]{2}$/),
                indicators: fc.stringMatching(/^[ 0-9]{2}$/),
                subfields: fc.array(
                  fc.record({ code: fc.stringMatching(/^[a-z0-9]$/), value: text }),
                  { minLength: 1, maxLength: 4 },
                ),
              }),
            ),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        fc.integer({ min: 1, max: 400 }),
        async (records, size) => {
          const file = Buffer.from(collection(...records.map(writeMarcXml)));
          const read = await readAll(file, size);
          expect(read.map((found) => found.ok && found.record)).toEqual(records);
          for (const { position, end, bytes } of read) {
            expect(Buffer.from(bytes)).toEqual(file.subarray(position, end));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test("leaves out what XML has no character for", async () => {
    const odd: MarcRecord = {
      leader,
      fields: [{ tag: "001", value: "a\u0000b\u001fc\ud800d\uffffe" }],
    };
    expect(controlNumbers(await readAll(writeMarcXml(odd)))).toEqual(["abcde"]);
  });

  test("is found across many blocks, with line breaks of two characters", async () => {
    const many = Array.from({ length: 600 }, (_, number) => writeMarcXml(record(number)));
    const file = Buffer.from(collection(...many).replaceAll("\n", "\r\n".repeat(40)));
    const read = await readAll(file, 4096);
    expect(controlNumbers(read)).toEqual(many.map((_, number) => `no-${number}`));
    expect(
      read.every(({ position, end, bytes }) => file.subarray(position, end).equals(bytes)),
    ).toBe(true);
  });
});

describe("where records are found", () => {
  test("under any prefix, in OAI-PMH and SRU, alone, with blank lines and a byte order mark before", async () => {
    const prefixed = `<marc:record xmlns:marc="x"><marc:leader>${leader}</marc:leader><marc:controlfield tag="001">p</marc:controlfield></marc:record>`;
    for (const file of [
      prefixed,
      `\ufeff<?xml version="1.0"?>${prefixed}`,
      `\r\n\n<?xml version="1.0"?>\n${prefixed}\n`,
      `<OAI-PMH><ListRecords><record><header><identifier>oai:x</identifier></header><metadata>${prefixed}</metadata><about/></record></ListRecords></OAI-PMH>`,
      `<zs:searchRetrieveResponse><zs:records><zs:record><zs:recordData>${prefixed}</zs:recordData></zs:record></zs:records></zs:searchRetrieveResponse>`,
    ]) {
      expect(controlNumbers(await readAll(file))).toEqual(["p"]);
    }
  });

  test("nothing of MARC in the file is said; an empty collection is not a fault", async () => {
    expect(await readAll("<rss><channel/></rss>")).toMatchObject([{ reason: "xml-nothing-found" }]);
    expect(await readAll(collection())).toEqual([]);
    expect(await readAll("")).toEqual([]);
  });
});

describe("encodings", () => {
  const latin = `<record><leader>${leader}</leader><controlfield tag="001">Sédjarah</controlfield></record>`;

  test("are found out where the declaration is wrong", async () => {
    for (const [file, encoding] of [
      [Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${latin}`, "latin1"), "latin-1"],
      [Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${latin}`, "utf8"), "utf-8"],
      [Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${latin}`, "latin1"), "latin-1"],
      [Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${latin}`, "utf8"), "utf-8"],
      [Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${latin}`, "utf16le"), "utf-8"],
    ] as const) {
      const read = await readAll(file);
      expect(controlNumbers(read)).toEqual(["Sédjarah"]);
      expect(read[0]).toMatchObject({ encoding, end: file.length });
    }
  });

  test("that we do not read are refused", async () => {
    expect(await readAll(`<?xml version="1.0" encoding="EBCDIC-CP-US"?>${latin}`)).toMatchObject([
      { ok: false, reason: "xml-encoding-unknown" },
    ]);
  });
});

describe("a document type is refused, whatever it holds, and nothing behind it is read", () => {
  test.each([
    ["an external entity", '<!DOCTYPE c [<!ENTITY x SYSTEM "file:///etc/hostname">]>'],
    ["an external subset", '<!DOCTYPE c SYSTEM "http://127.0.0.1:1/c.dtd">'],
    ["a parameter entity", '<!DOCTYPE c [<!ENTITY % p SYSTEM "http://127.0.0.1:1/p"> %p;]>'],
    [
      "a billion laughs",
      `<!DOCTYPE c [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join("")}]>`,
    ],
  ])("%s", async (_, doctype) => {
    const entity = one.replace("no-1", "&x;&a30;");
    const read = await readAll(`<?xml version="1.0"?>${doctype}<c>${entity}${two}</c>`);
    expect(read).toMatchObject([{ ok: false, reason: "xml-doctype" }]);
  });

  test("one that never ends is given up", async () => {
    const read = await readAll(`<!DOCTYPE c [${" ".repeat(10_100_000)}`);
    expect(controlNumbers(read)).toEqual(["record-too-large"]);
  });

  test("and an entity without one breaks its record only", async () => {
    const read = await readAll(collection(one, two.replace("no-2", "&x;"), three));
    expect(controlNumbers(read)).toEqual(["no-1", "xml-entity", "no-3"]);
  });
});

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

describe("what is not as it should be, and can be read", () => {
  test("is read with a warning", async () => {
    const read = await readAll(
      `<record><leader> ${leader} </leader><controlfield tag="8">#</controlfield><datafield tag="245" ind1="#" ind2=""><subfield>Tanpa
        kode</subfield></datafield></record>`,
    );
    expect(read).toMatchObject([
      {
        ok: true,
        record: {
          leader,
          fields: [
            { tag: "008", value: " " },
            { tag: "245", indicators: "  ", subfields: [{ code: "?", value: "Tanpa kode" }] },
          ],
        },
        warnings: ["tag-repaired", "hash-blanks", "subfield-code-repaired"],
      },
    ]);
  });
});
