import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeMarcXml } from "./marcxml";
import {
  collection,
  controlNumbers,
  leader,
  one,
  readAll,
  record,
  three,
  two,
} from "./testing/marcxml";
import type { MarcRecord } from "./types";

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
