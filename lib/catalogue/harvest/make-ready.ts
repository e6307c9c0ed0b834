import { createHash } from "node:crypto";
import { readMarcXml } from "../marc/marcxml";
import type { MarcRecord } from "../marc/types";
import { prepareRecord } from "../prepare-record";
import type { RawFormat } from "../types";
import {
  addressOfDublinCore,
  addressOfMarc,
  crosswalkVersion,
  marcOfDublinCore,
  numbered,
} from "./crosswalk";
import type { ReadyItem } from "./pages/mutations";
import type { AnsweredItem } from "./read-answer";
import { faultOf, readXml } from "./read-answer";
import { readDublinCore } from "./read-dublin-core";

const rootName = (metadata: string): string => {
  let root = "";
  readXml(metadata, {
    open: (path) => {
      if (path.length === 1) root = path[0] ?? "";
    },
  });
  return root;
};

type Taken = {
  readonly record: MarcRecord;
  readonly address: string | null;
  readonly format: RawFormat;
};

/** What is in a record's metadata: MARCXML or Dublin Core, whatever its prefix is called. A word where it is neither. */
async function take(
  identifier: string,
  metadata: string,
  bytes: Uint8Array,
): Promise<Taken | string> {
  const root = rootName(metadata);
  if (root === "dc") {
    const core = readDublinCore(metadata);
    const record = marcOfDublinCore(core, identifier);
    return record === null
      ? "title-missing"
      : { record, address: addressOfDublinCore(core), format: "oai_dc" };
  }
  if (root !== "record" && root !== "collection") return "metadata-unknown";
  const chunks = (async function* () {
    yield bytes;
  })();
  for await (const read of readMarcXml(chunks)) {
    if (!read.ok) return read.reason;
    const record = numbered(read.record, identifier);
    return { record, address: addressOfMarc(read.record), format: "marcxml" };
  }
  return "xml-nothing-found";
}

/** What the catalogue makes of one record of an answer. Whatever it does, the next one is read. */
export async function makeReady(item: AnsweredItem): Promise<ReadyItem> {
  const { identifier } = item;
  const rejected = (reason: string) => ({ identifier, kind: "rejected", reason }) as const;
  if (!item.ok) return rejected(item.reason);
  if (item.metadata === null) return { identifier, kind: "deleted" };
  const bytes = Buffer.from(item.metadata);
  try {
    const taken = await take(identifier, item.metadata, bytes);
    if (typeof taken === "string") return rejected(taken);
    const { record, address, format } = taken;
    const prepared = prepareRecord(record, { format, bytes });
    if (!prepared.ok) return rejected(prepared.refusal);
    const digest = createHash("sha256").update(`${crosswalkVersion}\n`).update(bytes).digest("hex");
    return { identifier, kind: "record", digest, incoming: prepared.value, address };
  } catch (error) {
    return rejected(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  try {
    return faultOf(error) === "xml-entity" ? "xml-entity" : "xml-malformed";
  } catch {
    return "not-describable";
  }
}
