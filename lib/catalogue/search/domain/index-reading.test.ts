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
  const { terms } = searchTerms(describeRecord({ leader, fields: [...fields, ...more] }));
  // When this changes, raise `indexVersion` beside it.
  expect({ indexVersion, terms }).toMatchInlineSnapshot(`
    {
      "indexVersion": 3,
      "terms": " 'sedjarah':1A '=tsedjarah' '=osejarah':1C '=t=osejarah' 'pendidikan':2A '=tpendidikan' 'didik':2C '=tdidik' '=bsedjarah_pendidikan' 'anak':3A '=tanak' '=bpendidikan_anak' 'di':4A '=tdi' '=banak_di' 'alquran':5C '=talquran' 'al':5A '=tal' '=bdi_al' 'quran':6A '=tquran' '=bal_quran' '1945':7A '=t1945' '=bquran_1945' '=xsedjarah pendidikan anak di al quran 1945' 'tjerita':16B '=ttjerita' '=ocerita':16C '=t=ocerita' 'ketjil':17B '=tketjil' '=okecil':17C '=t=okecil' '=btjerita_ketjil' '=xtjerita ketjil' 'pramoedya':26B,38D '=apramoedya' '=opramudya':26C,38C '=a=opramudya' 'ananta':27B,39D '=aananta' '=bpramoedya_ananta' 'toer':28B,37D '=atoer' '=otur':28C,37C '=a=otur' '=bananta_toer' '=npramoedya' '=n=opramudya' '=nananta' '=ntoer' '=n=otur' 'pengadjaran':48B '=spengadjaran' '=opengajaran':48C '=s=opengajaran' '=oajar':48C '=s=oajar' '=i9789794330012' '=i9794330019' 'balai':57D '=pbalai' 'poestaka':58D '=ppoestaka' '=opustaka':58C '=p=opustaka' 'kegunaan':67D 'guna':67C 'kutipan':68D 'kutip':68C '=kbook' '=dmonograph' '=lid' '=y1980' '=w1980' '=fp6iozckrj2' '=f13amsf3cq49'",
    }
  `);
});

test("the reading is named by the version and the tables", () => {
  expect(indexReading).toMatch(new RegExp(`^${indexVersion}-[0-9a-f]{8}$`, "u"));
});
