import { connection } from "next/server";
import { recordCards } from "@/app/record-cards";
import { cardsMax, readRecordId } from "@/lib/conversation/domain/record-card";
import { takeHere } from "@/lib/platform/burst";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { json, orUnavailable, refusal } from "@/lib/platform/respond";

/** Cards asked for in a minute from one address: a reading room full of open conversations. */
const burst = { limit: 1_200, windowSeconds: 60 };

/**
 * `?id=1&id=2`, at most 20: what the cards of these records say now. A record withdrawn, or that never was, has a card
 * that says so. 422 `too-many-records` beyond that, `no-record` without any; what is no number of a record is left out.
 */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const allowance = takeHere(`record-cards:${addressGroup(clientAddress(request.headers))}`, burst);
  if (!allowance.ok) return refusal(429, "too-many-searches", allowance);
  const asked = new URL(request.url).searchParams.getAll("id");
  if (asked.length > cardsMax) return refusal(422, "too-many-records");
  const ids = asked.flatMap((text) => readRecordId(text) ?? []);
  if (ids.length === 0) return refusal(422, "no-record");
  return orUnavailable(async () => json({ cards: await recordCards(ids) }));
}
