import { connection } from "next/server";
import layout from "@/lib/language/messages/id/layout.json";
import { siteOrigin } from "@/lib/platform/site-address";
import { openApiDocument } from "./document";

/** What machines may ask of this portal, and what they are answered (OpenAPI 3.1); readable by pages of other origins. */
export async function GET(): Promise<Response> {
  // The portal's address is known when it runs, not when it is built.
  await connection();
  return new Response(JSON.stringify(openApiDocument(layout.name, siteOrigin())), {
    headers: {
      "content-type": "application/vnd.oai.openapi+json;version=3.1; charset=utf-8",
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=300",
    },
  });
}
