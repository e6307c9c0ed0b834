import { z } from "zod";
import type { BrowseStart } from "./types";

/** Characters of a typed place that are read. */
export const placeTextMax = 200;

const text = z
  .string()
  .catch("")
  .default("")
  .transform((typed) => typed.replaceAll("\0", "").slice(0, placeTextMax));
const id = z
  .string()
  .regex(/^\d{1,9}$/u)
  .catch("0")
  .default("0")
  .transform(Number);

const browseSchema = z.object({ mulai: text, sesudah: text, sebelum: text, no: id });

/** The place that an address says; what makes no sense is left out. A parameter given twice counts once, the first. */
export function readBrowse(
  parameters: Readonly<Record<string, string | readonly string[] | undefined>>,
): BrowseStart {
  const first = (name: string) => [parameters[name] ?? []].flat()[0];
  const { mulai, sesudah, sebelum, no } = browseSchema.parse({
    ...{ mulai: first("mulai"), sesudah: first("sesudah") },
    ...{ sebelum: first("sebelum"), no: first("no") },
  });
  if (sesudah !== "") return { at: "after", place: { key: sesudah, id: no } };
  if (sebelum !== "") return { at: "before", place: { key: sebelum, id: no } };
  return mulai.trim() === "" ? { at: "beginning" } : { at: "from", text: mulai.trim() };
}
