/** What one request to our own server came back with. */
export type Answer =
  | { readonly kind: "done"; readonly status: number; readonly value: unknown }
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly refusal: string;
      readonly detail: Readonly<Record<string, unknown>>;
      /** Seconds the server asks to wait; 0 when it does not say. */
      readonly retryAfterSeconds: number;
    }
  /** No answer: the network is gone, or the server is. The request may have been carried out. */
  | { readonly kind: "unreachable" };

/** The way to our own server. Tests and benches bring their own, with cookies of their own. */
export type Transport = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body: unknown) => Promise<Answer>;
};

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const timeoutMilliseconds = 15_000;

/**
 * A transport over `fetch`. `base` is empty in a browser. Server errors (5xx) count as unreachable: what
 * was asked may be asked again with the same clientId.
 */
export function fetchTransport(base: string, send: Fetch, headers: HeadersInit = {}): Transport {
  const request = async (path: string, init: RequestInit): Promise<Answer> => {
    try {
      const response = await send(base + path, {
        ...init,
        credentials: "same-origin",
        cache: "no-store",
        signal: AbortSignal.timeout(timeoutMilliseconds),
      });
      if (response.status >= 500) return { kind: "unreachable" };
      const value: unknown = await response.json().catch(() => null);
      if (response.ok) return { kind: "done", status: response.status, value };
      return toRefusal(response, value);
    } catch {
      return { kind: "unreachable" };
    }
  };
  return {
    get: (path) => request(path, { method: "GET", headers }),
    post: (path, body) =>
      request(path, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
  };
}

function toRefusal(response: Response, value: unknown): Answer {
  const detail: Readonly<Record<string, unknown>> =
    typeof value === "object" && value !== null ? { ...value } : {};
  const word = detail.refusal;
  return {
    kind: "refused",
    status: response.status,
    refusal: typeof word === "string" ? word : "refused",
    detail,
    retryAfterSeconds: Number(response.headers.get("retry-after") ?? 0) || 0,
  };
}
