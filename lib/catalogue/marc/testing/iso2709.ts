import { readIso2709, writeIso2709 } from "../iso2709";
import type { MarcRecord, ReadRecord } from "../types";
import { isControlField } from "../types";

export const leader = "00000nam a2200000 a 4500";

export const bytesOf = (record: MarcRecord): Buffer => {
  const written = writeIso2709(record);
  if (!written.ok) throw new Error("too long");
  return Buffer.from(written.value);
};

export const inChunks = async function* (bytes: Uint8Array, size = 7) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};

export const readAll = async (bytes: Uint8Array, size?: number): Promise<ReadRecord[]> => {
  const read: ReadRecord[] = [];
  for await (const one of readIso2709(inChunks(bytes, size))) read.push(one);
  return read;
};

export const titleOf = (read: ReadRecord | undefined): string | undefined => {
  const field = read?.ok ? read.record.fields.find(({ tag }) => tag === "245") : undefined;
  return field && !isControlField(field) ? field.subfields[0]?.value : undefined;
};

export const numbered = (number: number): MarcRecord => ({
  leader,
  fields: [
    { tag: "001", value: `no-${number}` },
    { tag: "245", indicators: "00", subfields: [{ code: "a", value: `Judul ${number}` }] },
  ],
});

/** Bytes of a record as another system would write it: nothing of ours is put right. */
export const foreign = (
  fields: readonly (readonly [string, string | Buffer])[],
  head = leader,
): Buffer => {
  let directory = "";
  let start = 0;
  const bodies = fields.map(([tag, text]) => {
    const body = Buffer.concat([Buffer.from(text), Buffer.from([0x1e])]);
    directory += `${tag}${String(body.length).padStart(4, "0")}${String(start).padStart(5, "0").slice(-5)}`;
    start += body.length;
    return body;
  });
  const base = 24 + directory.length + 1;
  const length = String(Math.min(base + start + 1, 99_999)).padStart(5, "0");
  const stated = `${length}${head.slice(5, 12)}${String(base).padStart(5, "0")}${head.slice(17)}`;
  return Buffer.concat([
    Buffer.from(`${stated}${directory}\u001e`),
    ...bodies,
    Buffer.from([0x1d]),
  ]);
};
