import type { DublinCore } from "../bibliography/dublin-core";
import { dublinCoreElements } from "../bibliography/dublin-core";
import { oneLine } from "../bibliography/plain-text";
import { readXml } from "./read-answer";

const known: ReadonlySet<string> = new Set(dublinCoreElements);

/** Values of one element that are read: a record with more of them was not written by anybody. */
const valuesMax = 500;

/** The fifteen elements out of an `oai_dc:dc` element; qualified ones count as what they refine only where they bear its name. */
export function readDublinCore(metadata: string): DublinCore {
  const found = new Map<string, string[]>();
  readXml(metadata, {
    close: (path, text) => {
      const name = path[1] ?? "";
      const value = oneLine(text);
      if (path.length !== 2 || !known.has(name) || value === "") return;
      const values = found.get(name) ?? [];
      if (values.length < valuesMax && !values.includes(value)) found.set(name, [...values, value]);
    },
  });
  return Object.fromEntries(found);
}
