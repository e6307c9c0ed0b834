// The four routes an open conversation lives on, answered without Next's own way to a route, which costs as much
// processor time as all the rest of a message (docs/decisions/0005). The handlers are the same files.
import type { IncomingMessage, ServerResponse } from "node:http";
import { GET as events } from "./app/api/conversations/[conversation]/events/route";
import { GET as head } from "./app/api/conversations/[conversation]/head/route";
import { POST as messages } from "./app/api/conversations/[conversation]/messages/route";
import { POST as read } from "./app/api/conversations/[conversation]/read/route";
import type { ConversationRoute } from "./app/api/conversations/intent";
import { withCookies } from "./lib/identity/cookie-jar";
import { everyAnswer, routeAnswer } from "./lib/platform/answer-headers";
import { refusal } from "./lib/platform/respond";

type Handler = (request: Request, context: ConversationRoute) => Promise<Response>;

const handlers: { readonly [route: string]: Handler } = {
  "GET events": events,
  "GET head": head,
  "POST messages": messages,
  "POST read": read,
};

const address = /^\/api\/conversations\/([^/?#]{1,64})\/(events|head|messages|read)(?:\?|$)/;
/** More than any of these routes takes; what is longer is read past, not held, so that its sender hears the refusal. */
const bodyBytesMax = 128 * 1024;
/** Longer than this is not even read past: the connection ends. */
const passedBytesMax = 4 * 1024 * 1024;

export type Found = { readonly handler: Handler; readonly conversation: string };

/** The handler of one of the four routes, or null for everything that is Next's. */
export function conversationRoute(method = "", url = ""): Found | null {
  const match = address.exec(url);
  const handler = match && handlers[`${method} ${match[2]}`];
  return handler && match[1] !== undefined ? { handler, conversation: match[1] } : null;
}

/** Answers the request; whatever goes wrong inside is one refusal word, never a stack. */
export async function serveConversation(
  { handler, conversation }: Found,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  let answer: Response;
  try {
    const request = await toRequest(incoming);
    answer =
      request === null
        ? refusal(413, "body-too-large")
        : await withCookies(incoming.headers.cookie ?? "", () =>
            handler(request, { params: Promise.resolve({ conversation }) }),
          );
  } catch {
    answer = refusal(503, "unavailable");
  }
  for (const { key, value } of [...everyAnswer, ...routeAnswer]) outgoing.setHeader(key, value);
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  outgoing.end(await answer.text());
}

/** The request as handlers know it; null when its body is over the bound. */
async function toRequest(incoming: IncomingMessage): Promise<Request | null> {
  const { method = "GET", headers, url = "/" } = incoming;
  const plain = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (typeof value === "string") plain.set(name, value);
  const target = `http://${headers.host ?? "localhost"}${url}`;
  if (method === "GET") return new Request(target, { headers: plain });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > passedBytesMax) return null;
    if (size <= bodyBytesMax) chunks.push(chunk);
  }
  if (size > bodyBytesMax) return null;
  // Its length was counted here; the header of the wire does not fit a body that is held already.
  plain.delete("content-length");
  plain.delete("transfer-encoding");
  return new Request(target, { method, headers: plain, body: Buffer.concat(chunks) });
}
