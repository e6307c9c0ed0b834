import { marcXmlEnd, marcXmlStart, readMarcXml, writeMarcXml } from "../marcxml";
import type { MarcRecord, ReadRecord } from "../types";
import { isControlField } from "../types";

export const leader = "00000nam a2200000 a 4500";

export const record = (number: number): MarcRecord => ({
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

export const inChunks = async function* (bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};

export const readAll = async (file: string | Buffer, size = 50_000): Promise<ReadRecord[]> => {
  const read: ReadRecord[] = [];
  for await (const one of readMarcXml(inChunks(Buffer.from(file), size))) read.push(one);
  return read;
};

export const controlNumbers = (read: readonly ReadRecord[]) =>
  read.map((one) => {
    const [first] = one.ok ? one.record.fields : [];
    return one.ok ? first && isControlField(first) && first.value : one.reason;
  });

export const collection = (...records: readonly string[]) =>
  marcXmlStart + records.join("\n") + marcXmlEnd;
export const [one, two, three] = [1, 2, 3].map((number) => writeMarcXml(record(number))) as [
  string,
  string,
  string,
];
