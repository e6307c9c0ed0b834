import type { IncomingMessage, ServerResponse } from "node:http";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { Answer } from "./api-routes";
import { answerRequest, unknownApplication } from "./api-routes";
import type { Hub } from "./hub";
import { splitTarget } from "./protocol";
import type { RequestRefusal } from "./signature";
import { bodyMatches, verifyRequest } from "./signature";

const unauthorisedTexts: Record<RequestRefusal, string> = {
  "auth-key-unknown": "Unknown auth_key",
  "auth-version-unsupported": "Unsupported auth_version: 1.0 is expected",
  "auth-timestamp-expired": "Timestamp expired: auth_timestamp is not within 600s of server time",
  "signature-invalid": "Invalid signature: check the secret and what was signed",
};

/** Reads at most `bytesMax` bytes, whatever Content-Length claims; what exceeds them is never kept. */
function readBody(
  request: IncomingMessage,
  bytesMax: number,
): Promise<Result<Buffer, "too-large" | "broken-off">> {
  if (Number(request.headers["content-length"] ?? 0) > bytesMax) {
    return Promise.resolve(refuse("too-large"));
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bytesMax) chunks.push(chunk);
      else resolve(refuse("too-large"));
    });
    request.once("end", () => resolve(ok(Buffer.concat(chunks))));
    request.once("error", () => resolve(refuse("broken-off")));
    request.once("close", () => resolve(refuse("broken-off")));
  });
}

async function handle(hub: Hub, request: IncomingMessage): Promise<Answer | null> {
  const method = request.method ?? "";
  const { path, query } = splitTarget(request.url ?? "");
  const [root, appId, ...resource] = path.split("/").slice(1);
  if (root !== "apps" || appId === undefined) return { status: 404, text: "Not found" };
  if (appId !== hub.application.appId) return unknownApplication;

  const nowSeconds = Date.now() / 1_000;
  const verified = verifyRequest(hub.application, { method, path, query, nowSeconds });
  if (!verified.ok) return { status: 401, text: unauthorisedTexts[verified.refusal] };

  const body = await readBody(request, hub.limits.requestBytesMax);
  if (!body.ok) {
    if (body.refusal === "broken-off") return null;
    return { status: 413, text: `Request is larger than ${hub.limits.requestBytesMax} bytes` };
  }
  if (!bodyMatches(body.value, verified.value.bodyMd5)) {
    return { status: 401, text: "Invalid signature: body_md5 is not that of the body" };
  }
  return answerRequest(hub, { method, resource, query, body: body.value.toString() });
}

function send(response: ServerResponse, answer: Answer): void {
  const isJson = "json" in answer;
  const body = isJson ? JSON.stringify(answer.json) : `${answer.text}\n`;
  response.writeHead(answer.status, {
    "content-type": isJson ? "application/json" : "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "x-content-type-options": "nosniff",
    // A body that was too large is still arriving: this connection can carry no further request.
    ...(answer.status === 413 ? { connection: "close" } : {}),
  });
  response.end(body);
}

/** The HTTP side: checks signature and bounds before anything is read or done; a fault of ours answers 500. */
export function createHttpApi(hub: Hub) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    response.on("error", () => response.destroy());
    handle(hub, request).then(
      (answer) => {
        if (answer !== null && !response.headersSent) send(response, answer);
      },
      () => {
        hub.stats.faults += 1;
        if (!response.headersSent) send(response, { status: 500, text: "Internal server error" });
      },
    );
  };
}
