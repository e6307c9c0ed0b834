import { z } from "zod";
import { sides } from "@/lib/publishing/order/domain/order";
import { documentKinds } from "@/lib/publishing/types";

const kind = z.enum(documentKinds);
const fields = z.record(z.string(), z.unknown());

export const saveInput = z.object({
  kind,
  /** Null for a new document. */
  documentId: z.uuid().nullable(),
  seen: z.int32().min(0),
  /** As it was typed, or made from the title; the action says what is wrong with it. */
  slug: z.string(),
  words: z.object({ shared: fields, id: fields, en: fields.nullable() }),
  translationChecked: z.boolean(),
  /** The search without an answer that a new entry of the FAQ was begun from. */
  search: z.uuid().nullable().default(null),
});
export type SaveInput = z.input<typeof saveInput>;

export const deedInput = z.object({ kind, documentId: z.uuid(), seen: z.int32().min(1) });
export type DeedInput = z.input<typeof deedInput>;

export const revertInput = deedInput.extend({ to: z.int32().min(1) });
export type RevertInput = z.input<typeof revertInput>;

export const moveInput = z.object({
  kind,
  moved: z.uuid(),
  side: z.enum(sides),
  neighbour: z.uuid(),
});
export type MoveInput = z.input<typeof moveInput>;
