import { expect, test } from "vitest";
import { describe as describeRecord } from "../../bibliography/bibliography";
import type { MarcField } from "../../marc/types";
import { marcOf } from "../../testing/records";
import { searchTerms } from "../terms";
import { indexReading, indexVersion } from "./index-reading";

const field = (tag: string, code: string, value: string): MarcField => ({
  tag,
  indicators: "1 ",
  subfields: [{ code, value }],
});

test("who indexes a record otherwise raises the version, or what is indexed already is found no more", () => {
  const { leader, fields } = marcOf({
    title: "Sedjarah pendidikan anak-anak di Al-Qur'an, 1945",
    isbn: "9789794330012",
    barcodes: ["B-001"],
  });
  const more = [
    field("100", "a", "Toer, Pramoedya Ananta"),
    field("246", "a", "Tjerita ketjil"),
    field("260", "b", "Balai Poestaka"),
    field("520", "a", "Kegunaan kutipan"),
    field("650", "a", "Pengadjaran"),
  ];
  const { terms: written } = searchTerms(describeRecord({ leader, fields: [...fields, ...more] }));
  // In which order they are written makes no difference: PostgreSQL sorts them.
  const terms = written
    .trim()
    .split(/ (?=')/u)
    .toSorted()
    .join(" ");
  // When this changes, raise `indexVersion` beside it.
  expect({ indexVersion, terms }).toMatchInlineSnapshot(`
    {
      "indexVersion": 3,
      "terms": "'1945':7A '=a=opramudya' '=a=otur' '=aananta' '=apramoedya' '=atoer' '=bal_quran' '=banak_di' '=bananta_toer' '=bdi_al' '=bpendidikan_anak' '=bpramoedya_ananta' '=bquran_1945' '=bsedjarah_pendidikan' '=btjerita_ketjil' '=dmonograph' '=f13amsf3cq49' '=fp6iozckrj2' '=i9789794330012' '=i9794330019' '=kbook' '=lid' '=n=opramudya' '=n=otur' '=nananta' '=npramoedya' '=ntoer' '=oajar':48C '=ocerita':16C '=okecil':17C '=opengajaran':48C '=opramudya':26C,38C '=opustaka':58C '=osejarah':1C '=otur':28C,37C '=p=opustaka' '=pbalai' '=ppoestaka' '=s=oajar' '=s=opengajaran' '=spengadjaran' '=t1945' '=t=ocerita' '=t=okecil' '=t=osejarah' '=tal' '=talquran' '=tanak' '=tdi' '=tdidik' '=tketjil' '=tpendidikan' '=tquran' '=tsedjarah' '=ttjerita' '=w1980' '=xsedjarah pendidikan anak di al quran 1945' '=xtjerita ketjil' '=y1980' 'al':5A 'alquran':5C 'anak':3A 'ananta':27B,39D 'balai':57D 'di':4A 'didik':2C 'guna':67C 'kegunaan':67D 'ketjil':17B 'kutip':68C 'kutipan':68D 'pendidikan':2A 'pengadjaran':48B 'poestaka':58D 'pramoedya':26B,38D 'quran':6A 'sedjarah':1A 'tjerita':16B 'toer':28B,37D",
    }
  `);
});

test("the reading is named by the version and the tables", () => {
  expect(indexReading).toMatch(new RegExp(`^${indexVersion}-[0-9a-f]{8}$`, "u"));
});
