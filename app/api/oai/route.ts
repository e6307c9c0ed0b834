import { connection } from "next/server";
import { answerOai } from "@/lib/catalogue/oai/answer";
import layout from "@/lib/language/messages/id/layout.json";
import { takeHere } from "@/lib/platform/burst";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { now } from "@/lib/platform/clock";
import { orUnavailable, readBody } from "@/lib/platform/respond";
import { adminEmail, siteOrigin } from "@/lib/platform/site-address";

/** Pages a minute at one address: a harvester that hurries reads a million records in 17 minutes. */
const burst = { limit: 600, windowSeconds: 60 };
/** A body of arguments; no true one has a tenth of it. */
const bodyBytesMax = 10_000;

/** OAI-PMH 2.0 §3.1.2.2: a harvester that is to come again is told when. */
function later(seconds: number): Response {
  return new Response(null, {
    status: 503,
    headers: { "retry-after": String(seconds), "cache-control": "no-store" },
  });
}

async function answer(request: Request, asked: () => Promise<readonly [string, string][]>) {
  await connection();
  const address = addressGroup(clientAddress(request.headers));
  const allowance = takeHere(`oai:${address}`, burst);
  if (!allowance.ok) return later(allowance.retryAfterSeconds);
  return orUnavailable(
    async () => {
      const at = now();
      const repository = { name: layout.name, origin: siteOrigin(), adminEmail: adminEmail(), at };
      return new Response(await answerOai(repository, await asked()), {
        headers: { "content-type": "text/xml; charset=utf-8", "cache-control": "no-store" },
      });
    },
    () => later(30),
  );
}

const inAddress = (request: Request) => [...new URL(request.url).searchParams];

/** The OAI-PMH 2.0 repository of the catalogue; every error of a request is the protocol's own, with status 200. */
export async function GET(request: Request): Promise<Response> {
  return answer(request, async () => inAddress(request));
}

/** The same with the arguments in the body, as a form. */
export async function POST(request: Request): Promise<Response> {
  return answer(request, async () => {
    const body = await readBody(request, bodyBytesMax);
    // Too much to be arguments: then there are none, and no verb.
    const form = new URLSearchParams(body === null ? "" : new TextDecoder().decode(body));
    return [...inAddress(request), ...form];
  });
}
