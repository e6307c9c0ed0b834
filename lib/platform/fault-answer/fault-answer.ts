import type { IncomingMessage, ServerResponse } from "node:http";
import { nonceOf } from "../content-policy";
import { answering } from "./answering";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type Fault = {
  /** As it was asked for. */
  readonly path: string;
  /** Next's number of the entry in the server's log; "" for none. */
  readonly digest: string;
  /** By which the answer's policy knows a style element; null where there is none. */
  readonly nonce: string | null;
};

/**
 * Answers with a document of our own where a page failed before anything of it was sent. Next sends an empty one then,
 * which only its scripts fill: who has none of them, or a slow line, would look at a white page. What fails later, and
 * what scripts fetch, is left as it comes. The head of the answer has mostly gone out by then, with the status 200.
 */
export function tellFaults(handle: Handler, documentFor: (fault: Fault) => string): Handler {
  return (request, response) =>
    answering((faultOf) => {
      if (request.method === "GET" && request.headers.rsc === undefined)
        watch(response, () => {
          const digest = faultOf();
          if (digest === null || !isPage(response)) return null;
          const policy = response.getHeader("content-security-policy");
          const nonce = nonceOf(policy === undefined ? null : String(policy));
          return documentFor({ path: request.url ?? "/", digest, nonce });
        });
      return handle(request, response);
    });
}

const isPage = (response: ServerResponse) =>
  /^text\/html\b/.test(String(response.getHeader("content-type") ?? ""));

/**
 * Looks at the first piece that is written, before it is compressed: Next wraps `write` and `end` with its compression, and
 * what it puts there is wrapped again as it is put. An empty piece only sends the head out.
 */
function watch(response: ServerResponse, fault: () => string | null): void {
  let begun = false;
  let replaced = false;
  const endOf = wrapped(response, "end", (end) => (...given) => {
    begin(given[0], end);
    return replaced ? response : end.apply(response, given);
  });
  wrapped(response, "write", (write) => (...given) => {
    begin(given[0], endOf());
    // Whoever writes on is told that it has gone out.
    return replaced || write.apply(response, given);
  });
  function begin(piece: unknown, end: Sender) {
    if (begun || !isText(piece)) return;
    begun = true;
    const document = fault();
    if (document === null) return;
    replaced = true;
    if (!response.headersSent) response.removeHeader("content-length");
    end.call(response, document, "utf8");
  }
}

type Sender = (...given: unknown[]) => unknown;

/**
 * Wraps what is first put in the place of a method, and leaves later ones alone, which have taken ours along.
 * @returns how to come by what was put there, or by the method itself while nothing was
 */
function wrapped(
  response: ServerResponse,
  name: "write" | "end",
  around: (inner: Sender) => Sender,
): () => Sender {
  const own = response[name] as Sender;
  let put: Sender | null = null;
  let shown = own;
  Object.defineProperty(response, name, {
    get: () => shown,
    set(given: Sender) {
      shown = put === null ? around(given) : given;
      put ??= given;
    },
  });
  return () => put ?? own;
}

const isText = (piece: unknown): boolean =>
  (typeof piece === "string" || piece instanceof Uint8Array) && piece.length > 0;
