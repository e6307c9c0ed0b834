/**
 * Whether a form comes from elsewhere: a POST whose `Origin` names another host than the one it was sent to, `null`, or
 * nothing that can be read. The host is what a trusted proxy says it was (`X-Forwarded-Host`, which server.ts drops from
 * anybody else), or `Host`: by just these Next compares before it runs a server action, letter by letter, and answers what
 * differs as a fault of its own. `next.config.ts` allows no other origin. A browser names its `Origin` with every form; what
 * names none passes here, and is refused where the form is read (`originAllowed`).
 */
export function isForeignPost(request: {
  readonly method: string;
  readonly headers: Pick<Headers, "get">;
}): boolean {
  const { method, headers } = request;
  const origin = headers.get("origin");
  if (method !== "POST" || origin === null) return false;
  const host = headers.get("x-forwarded-host")?.split(",")[0]?.trim() || headers.get("host");
  return !host || !URL.canParse(origin) || new URL(origin).host !== host;
}
