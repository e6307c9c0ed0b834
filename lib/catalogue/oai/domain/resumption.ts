import { z } from "zod";
import { kinds } from "../../bibliography/domain/kinds";
import type { Resumption } from "./harvest";
import { metadataPrefixes } from "./harvest";

/** Years 1 to 9999 in milliseconds: what a datestamp can say. */
const time = z
  .number()
  .int()
  .min(-62_135_596_800_000)
  .max(253_402_300_800_000)
  .transform((at) => new Date(at));
const id = z.number().int().min(0).max(2_147_483_647);
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** A token's content, in an order that only this file knows. */
const schema = z.tuple([
  z.literal(1),
  z.enum(["ListRecords", "ListIdentifiers"]),
  z.enum(metadataPrefixes),
  z.enum(kinds).nullable(),
  time.nullable(),
  time.nullable(),
  time,
  z.union([z.tuple([z.literal("settled"), time, id]), z.tuple([z.literal("changed"), id, id])]),
  id,
  count,
]);

/** Longer than any token of ours. */
const lengthMax = 1000;

/**
 * The place in a list as a word: the portal keeps nothing, so it never expires. Not sealed, because it holds nothing that
 * whoever asks may not ask for.
 */
export function writeToken({ selection, place }: Resumption): string {
  const { verb, prefix, set, from, until } = selection;
  const { asOf, after, given, cursor } = place;
  const at =
    after.phase === "settled"
      ? [after.phase, after.changedAt.getTime(), after.id]
      : [after.phase, after.id, after.lastId];
  const times = [from?.getTime() ?? null, until?.getTime() ?? null, asOf.getTime()];
  const content = [1, verb, prefix, set, ...times, at, given, cursor];
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}

/** What `writeToken` wrote; null for anything else. */
export function readToken(token: string): Resumption | null {
  if (token.length > lengthMax || !/^[\w-]+$/u.test(token)) return null;
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
  } catch {
    return null;
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) return null;
  const [, verb, prefix, set, from, until, asOf, at, given, cursor] = parsed.data;
  const after =
    at[0] === "settled"
      ? ({ phase: at[0], changedAt: at[1], id: at[2] } as const)
      : ({ phase: at[0], id: at[1], lastId: at[2] } as const);
  return {
    selection: { verb, prefix, set, from, until },
    place: { asOf, after, given, cursor },
  };
}
