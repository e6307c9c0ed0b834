/** How the inline scripts of one answer are recognised. */
export type ScriptProof =
  /** Rendered for this request: Next gives its scripts the nonce it finds in the request's policy. */
  | { readonly kind: "nonce"; readonly nonce: string }
  /** Rendered at build time: no request, so no nonce; `sha256-…` of every inline script of the built page. */
  | { readonly kind: "hashes"; readonly hashes: readonly string[] };

export type PolicyInput = {
  readonly scripts: ScriptProof;
  /** Origins besides our own that the browser may connect to: a hosted realtime server. */
  readonly connect: readonly string[];
  /** Upgrades what is left of http; only where the portal is served over https. */
  readonly https: boolean;
  /** React and the development server evaluate code and write style elements. */
  readonly development: boolean;
};

/**
 * The content security policy of a page. Nothing from another host, no inline style, no framing, and scripts only with
 * proof. A page rendered at build time names its bundles by 'self', since `strict-dynamic` would ask them for a nonce.
 */
export function contentPolicy({ scripts, connect, https, development }: PolicyInput): string {
  const proof =
    scripts.kind === "nonce"
      ? [`'nonce-${scripts.nonce}'`, "'strict-dynamic'"]
      : scripts.hashes.map((hash) => `'${hash}'`);
  const style = development
    ? ["'unsafe-inline'"]
    : scripts.kind === "nonce"
      ? [`'nonce-${scripts.nonce}'`]
      : [];
  const directives: readonly (readonly string[])[] = [
    ["default-src", "'self'"],
    ["script-src", "'self'", ...proof, ...(development ? ["'unsafe-eval'"] : [])],
    ["style-src", "'self'", ...style],
    ["connect-src", "'self'", ...connect],
    ["img-src", "'self'", "data:"],
    ["font-src", "'self'"],
    ["media-src", "'self'", "data:"],
    ["worker-src", "'self'"],
    ["object-src", "'none'"],
    ["base-uri", "'none'"],
    ["form-action", "'self'"],
    ["frame-src", "'none'"],
    ["frame-ancestors", "'none'"],
    ...(https ? [["upgrade-insecure-requests"]] : []),
  ];
  return directives.map((directive) => directive.join(" ")).join("; ");
}

/** The nonce of a policy, for the inline scripts of its page; null in one that goes by hashes. */
export function nonceOf(policy: string | null): string | null {
  return /'nonce-([^']+)'/.exec(policy ?? "")?.[1] ?? null;
}

type RealtimeAddress = {
  readonly PORTAL_REALTIME_PORT?: number | undefined;
  readonly PUSHER_HOST?: string | undefined;
  readonly PUSHER_PORT?: number | undefined;
  readonly PUSHER_TLS: boolean;
  readonly PUSHER_CLUSTER?: string | undefined;
};

/** Where the browser finds realtime: nothing to add for the embedded server, which answers on our own origin. */
export function realtimeOrigins(address: RealtimeAddress): readonly string[] {
  if (address.PORTAL_REALTIME_PORT !== undefined) return [];
  const { PUSHER_HOST: host, PUSHER_PORT: port, PUSHER_CLUSTER: cluster = "mt1" } = address;
  if (host !== undefined) {
    const authority = port === undefined ? host : `${host}:${port}`;
    return address.PUSHER_TLS
      ? [`wss://${authority}`, `https://${authority}`]
      : [`ws://${authority}`, `http://${authority}`];
  }
  return [`wss://ws-${cluster}.pusher.com`, `https://sockjs-${cluster}.pusher.com`];
}
