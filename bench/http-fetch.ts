import type { Agent } from "node:http";
import { request as openRequest } from "node:http";

/**
 * `fetch` over Node's own HTTP client, for `fetchTransport`: a tenth of the processor time, so that one load
 * generator can be a thousand browsers. Every request carries `headers` (cookie, origin).
 */
export function nodeFetch(agent: Agent, headers: Readonly<Record<string, string>>) {
  return (url: string, init: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const body = typeof init.body === "string" ? init.body : undefined;
      const given = Object.fromEntries(new Headers(init.headers).entries());
      const length =
        body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
      const request = openRequest(url, {
        agent,
        method: init.method ?? "GET",
        headers: { ...headers, ...given, ...length },
        ...(init.signal ? { signal: init.signal } : {}),
      });
      request.once("error", reject);
      request.once("response", (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.once("error", reject);
        answer.once("aborted", () => reject(new Error("the answer was cut")));
        answer.once("end", () => {
          const status = answer.statusCode ?? 0;
          const bodyless = status === 204 || status === 304;
          const known = new Headers();
          for (let at = 0; at + 1 < answer.rawHeaders.length; at += 2)
            known.append(answer.rawHeaders[at] ?? "", answer.rawHeaders[at + 1] ?? "");
          resolve(
            new Response(bodyless ? null : Buffer.concat(chunks), { status, headers: known }),
          );
        });
      });
      request.end(body);
    });
}
