import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { protocolLimits } from "./protocol";

/** The one application this server serves. */
export type Application = {
  readonly appId: string;
  readonly key: string;
  readonly secret: string;
};

/** HMAC-SHA-256 in lower-case hex. */
export function sign(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex");
}

/** Compares without telling by its duration how much was right. Lengths are no secret: both are fixed by the protocol. */
export function sameText(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Whether `auth` is `key:HMAC(socketId:channel[:channelData])`, as the portal's authorisation route signs it. */
export function channelAuthorised(
  application: Application,
  given: {
    readonly auth: string;
    readonly socketId: string;
    readonly channel: string;
    readonly channelData: string | null;
  },
): boolean {
  const subject = `${given.socketId}:${given.channel}`;
  const text = given.channelData === null ? subject : `${subject}:${given.channelData}`;
  return sameText(given.auth, `${application.key}:${sign(application.secret, text)}`);
}

/** Whether `auth` is `key:HMAC(socketId::user::userData)`. */
export function userAuthenticated(
  application: Application,
  given: { readonly auth: string; readonly socketId: string; readonly userData: string },
): boolean {
  const text = `${given.socketId}::user::${given.userData}`;
  return sameText(given.auth, `${application.key}:${sign(application.secret, text)}`);
}

export type RequestRefusal =
  | "auth-key-unknown"
  | "auth-version-unsupported"
  | "auth-timestamp-expired"
  | "signature-invalid";

/** The path as sent and, when different, decoded: the `pusher` package signs a user id before its address escapes it. */
function spellings(path: string): readonly string[] {
  try {
    const decoded = decodeURIComponent(path);
    return decoded === path ? [path] : [path, decoded];
  } catch {
    return [path];
  }
}

/**
 * Checks the signature of an HTTP request: HMAC over method, path and every other query parameter sorted by name.
 * `nowSeconds` is Unix time; the timestamp may differ by 600 s. Answers the signed `body_md5`, null when absent.
 */
export function verifyRequest(
  application: Application,
  request: {
    readonly method: string;
    readonly path: string;
    readonly query: URLSearchParams;
    readonly nowSeconds: number;
  },
): Result<{ readonly bodyMd5: string | null }, RequestRefusal> {
  const parameters = new Map<string, string>();
  for (const [name, value] of request.query) parameters.set(name.toLowerCase(), value);

  if (!sameText(parameters.get("auth_key") ?? "", application.key)) {
    return refuse("auth-key-unknown");
  }
  if (parameters.get("auth_version") !== "1.0") return refuse("auth-version-unsupported");

  const timestamp = Number(parameters.get("auth_timestamp") ?? Number.NaN);
  const withinWindow =
    Math.abs(request.nowSeconds - timestamp) <= protocolLimits.authTimestampWindowSeconds;
  if (!withinWindow) return refuse("auth-timestamp-expired");

  const given = parameters.get("auth_signature") ?? "";
  parameters.delete("auth_signature");
  const query = [...parameters]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  const signed = spellings(request.path).some((path) =>
    sameText(given, sign(application.secret, [request.method, path, query].join("\n"))),
  );
  return signed ? ok({ bodyMd5: parameters.get("body_md5") ?? null }) : refuse("signature-invalid");
}

/** Whether a body is the one whose MD5 was signed; an empty body needs none. MD5 is the protocol's choice. */
export function bodyMatches(body: Buffer, bodyMd5: string | null): boolean {
  if (bodyMd5 === null) return body.length === 0;
  return sameText(bodyMd5.toLowerCase(), createHash("md5").update(body).digest("hex"));
}
