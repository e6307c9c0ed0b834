import { connection } from "next/server";
import { answerSru, refusedSru } from "@/lib/catalogue/sru/answer";
import layout from "@/lib/language/messages/id/layout.json";
import { takeHere } from "@/lib/platform/burst";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { orUnavailable } from "@/lib/platform/respond";
import { siteOrigin } from "@/lib/platform/site-address";

/** Searches a minute from one address, as at /api/catalogue/search. */
const burst = { limit: 600, windowSeconds: 60 };

const headers = { "content-type": "text/xml; charset=utf-8", "cache-control": "no-store" };

/**
 * The SRU 1.2 server of the catalogue: explain, searchRetrieve and scan. Every fault of a request is a diagnostic, with
 * status 200; 503 with diagnostic 2 while too much is asked or the database is away.
 */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const asked = [...new URL(request.url).searchParams];
  const server = { name: layout.name, origin: siteOrigin() };
  const later = (seconds: number) =>
    new Response(refusedSru(server, asked, { number: 2, details: "" }), {
      status: 503,
      headers: { ...headers, "retry-after": String(seconds) },
    });
  const allowance = takeHere(`sru:${addressGroup(clientAddress(request.headers))}`, burst);
  if (!allowance.ok) return later(allowance.retryAfterSeconds);
  return orUnavailable(
    async () => new Response(await answerSru(server, asked), { headers }),
    () => later(30),
  );
}
