import type { ZodType } from "zod";
import { flattenError } from "zod";

const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };

/** A JSON answer of a route handler, never cached. */
export function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers });
}

/**
 * `{"refusal": word, …extra}` with the given status. `retryAfterSeconds` is sent as the `Retry-After` header too.
 */
export function refusal(
  status: number,
  word: string,
  extra: { readonly fields?: unknown; readonly retryAfterSeconds?: number } & Readonly<
    Record<string, unknown>
  > = {},
): Response {
  const answer = json({ refusal: word, ...extra }, status);
  if (extra.retryAfterSeconds !== undefined) {
    answer.headers.set("retry-after", String(extra.retryAfterSeconds));
  }
  return answer;
}

/** 503 without a body, for whoever asked for a picture or a feed and reads no refusals. */
export function nothingNow(): Response {
  return new Response(null, { status: 503, headers: { "cache-control": "no-store" } });
}

/**
 * The answer of `serve`, or `instead` when it fails (the database is away): a refusal word or an empty body, never a
 * stack. What only Next may interrupt (`connection()`, `params`, `cookies()`) stays outside.
 */
export async function orUnavailable(
  serve: () => Promise<Response>,
  instead: () => Response = () => refusal(503, "unavailable"),
): Promise<Response> {
  try {
    return await serve();
  } catch {
    return instead();
  }
}

/** Reads at most `bytesMax` bytes; null when there are more, whatever Content-Length claims. */
export async function readBody(request: Request, bytesMax: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) return null;
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > bytesMax) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The request's body by `schema`, or the answer to give: 413 `body-too-large`, 400 `not-json`, 422 `invalid` with the
 * faults by field.
 */
export async function readJson<Value>(
  request: Request,
  schema: ZodType<Value>,
  bytesMax: number,
): Promise<
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly response: Response }
> {
  const body = await readBody(request, bytesMax);
  if (body === null) return { ok: false, response: refusal(413, "body-too-large") };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return { ok: false, response: refusal(400, "not-json") };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const { fieldErrors } = flattenError(parsed.error);
  return { ok: false, response: refusal(422, "invalid", { fields: fieldErrors }) };
}
