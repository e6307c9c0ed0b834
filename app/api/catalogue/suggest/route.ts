import { connection } from "next/server";
import { suggestRecords } from "@/lib/catalogue/search/suggestions/queries";
import { takeHere } from "@/lib/platform/burst";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { json, orUnavailable, refusal } from "@/lib/platform/respond";

/** Keys pressed a minute at one address: a room full of people typing. */
const burst = { limit: 3000, windowSeconds: 60 };

/** `?q=`: `{"suggestions": [{"kind", "text", "id", "field"}]}`, at most 8, while somebody types. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const address = addressGroup(clientAddress(request.headers));
  const allowance = takeHere(`catalogue-suggest:${address}`, burst);
  if (!allowance.ok) return refusal(429, "too-many-searches", allowance);
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return orUnavailable(async () => json({ suggestions: await suggestRecords(typed) }));
}
