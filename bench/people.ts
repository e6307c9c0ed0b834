// Patrons and librarians as their browsers are: a cookie, a way to the server, one socket, and the real client modules.
import { randomBytes, randomUUID } from "node:crypto";
import type { Agent } from "node:http";
import { ConversationClient } from "@/lib/conversation/client/conversation-client";
import { DeskClient } from "@/lib/conversation/client/desk-client";
import type { DraftStore } from "@/lib/conversation/client/draft-store";
import type { Transport } from "@/lib/conversation/client/transport";
import { fetchTransport } from "@/lib/conversation/client/transport";
import { startConversation } from "@/lib/conversation/mutations";
import { startSchema } from "@/lib/conversation/schema";
import { createStaffAccount } from "@/lib/identity/accounts/mutations";
import { hashPatronKey } from "@/lib/identity/patron-key";
import { actAsSystem, provePatron } from "@/lib/identity/proofs";
import type { KeyedPatron } from "@/lib/identity/types";
import type { ChannelAuthorisation, Realtime, RealtimeConfig } from "@/lib/realtime/subscribe";
import { connectRealtime } from "@/lib/realtime/subscribe";
import { nodeFetch } from "./http-fetch";

/** One browser: what it carries, and the address it knows the portal by. */
export type Browser = {
  readonly side: "patron" | "librarian";
  readonly cookie: string;
  readonly port: number;
  readonly transport: Transport;
};

/** A browser that knows the portal as `127.0.0.1:port` (a proxy of ours, or the portal itself). */
export function openBrowser(
  agent: Agent,
  { side, cookie, port }: Pick<Browser, "side" | "cookie" | "port">,
): Browser {
  const origin = `http://127.0.0.1:${port}`;
  const desk = side === "librarian" ? { "x-portal-side": "desk" } : {};
  const send = nodeFetch(agent, { origin, cookie });
  return { side, cookie, port, transport: fetchTransport(origin, send, desk) };
}

async function ask<Value>(transport: Transport, path: string, body: object): Promise<Value> {
  const answer = await transport.post(path, body);
  if (answer.kind === "done") return answer.value as Value;
  throw new Error(answer.kind === "refused" ? answer.refusal : answer.kind);
}

/** The browser's one socket, authorised over its own transport, as a page does it: a patron's for one conversation. */
export function openSocket(
  { port, transport }: Browser,
  config: RealtimeConfig,
  conversation: string | null,
): Realtime {
  return connectRealtime(
    config,
    { hostname: "127.0.0.1", port, tls: false },
    {
      channel: (socketId, channel) =>
        ask<ChannelAuthorisation>(transport, "/api/realtime/auth", { socketId, channel }),
      account: (socketId) =>
        ask<{ auth: string; user_data: string }>(transport, "/api/realtime/user-auth", {
          socketId,
          ...(conversation === null ? {} : { conversation }),
        }),
    },
  );
}

export async function readRealtimeConfig(browser: Browser): Promise<RealtimeConfig> {
  const answer = await browser.transport.get("/api/realtime/config");
  if (answer.kind !== "done") throw new Error("the portal names no broker");
  return answer.value as RealtimeConfig;
}

/** One open conversation of a browser. */
export function openConversation(
  browser: Browser,
  options: {
    readonly conversationId: string;
    readonly realtime: Realtime | null;
    readonly drafts: DraftStore;
    readonly random?: () => number;
    readonly catchesUp?: boolean;
  },
): ConversationClient {
  const { side, transport } = browser;
  return new ConversationClient({ side, transport, newId: randomUUID, ...options });
}

export const openDesk = ({ transport }: Browser, realtime: Realtime) =>
  new DeskClient({ transport, realtime });

/** A patron's key as the browser's cookie, and the proof that goes with it. */
export function newPatron(): { readonly cookie: string; readonly patron: KeyedPatron } {
  const key = `k.${randomBytes(32).toString("base64url")}`;
  const keyHash = hashPatronKey(key);
  if (keyHash === null) throw new Error("the key has another shape now");
  // `provePatron` answers a Patron that may lack a key; this one has it.
  return { cookie: `portal-patron=${key}`, patron: provePatron(keyHash, null) as KeyedPatron };
}

/** *Mulai Obrolan*, by the room's own mutation. @returns the conversation's id */
export async function startAsking(patron: KeyedPatron, question: string): Promise<string> {
  const input = startSchema.parse({
    name: `Pemustaka ${randomBytes(3).toString("hex")}`,
    email: "pemustaka@contoh.test",
    questionType: "literature",
    question,
    clientId: randomUUID(),
  });
  const started = await startConversation(patron, input, { locale: "id", asMessage: false });
  if (!started.ok) throw new Error(started.refusal);
  if (started.value.state !== "waiting") throw new Error("the service is closed at this hour");
  return started.value.conversationId;
}

const system = actAsSystem("bench");

/** A librarian's account, made by the room's own mutation. */
export async function employLibrarian(number: number) {
  const email = `bench-${number}-${randomBytes(4).toString("hex")}@demo.test`;
  const name = `Pustakawan ${number}`;
  const made = await createStaffAccount(system, {
    email,
    name,
    role: "librarian",
    serviceGroup: null,
  });
  if (!made.ok) throw new Error(made.refusal);
  return { accountId: made.value.accountId, email, password: made.value.password };
}

/** Signs in over next-auth's own addresses. @returns the session cookie */
export async function signIn(
  port: number,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<string> {
  const base = `http://127.0.0.1:${port}`;
  const first = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: base, cookie: cookiesOf(first).join("; ") },
    body: new URLSearchParams({ csrfToken, login: email, password }),
  });
  const session = cookiesOf(answer).find((each) => each.startsWith("next-auth.session-token="));
  if (session === undefined) throw new Error(`sign-in answered ${answer.status} without a session`);
  return session;
}

const cookiesOf = (response: Response) =>
  response.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
