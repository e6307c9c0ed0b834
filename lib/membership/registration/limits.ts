import "server-only";

import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { take } from "@/lib/platform/rate-limit";

type Allowance = { readonly key: string; readonly limit: number; readonly windowSeconds: number };

/** One from each allowance. @returns seconds to wait, 0 for go on */
async function takeAll(allowances: readonly Allowance[]): Promise<number> {
  for (const { key, ...rest } of allowances) {
    const answer = await take(key, rest);
    if (!answer.ok) return answer.retryAfterSeconds;
  }
  return 0;
}

const networkOf = (head: Pick<Headers, "get">) => addressGroup(clientAddress(head));

/** Beginning: 10 per browser that has a key, 200 per network in ten minutes; a campus is one network. */
export function takeBeginning(head: Pick<Headers, "get">, browser: string | null): Promise<number> {
  const windowSeconds = 600;
  return takeAll([
    ...(browser ? [{ key: `registration:browser:${browser}`, limit: 10, windowSeconds }] : []),
    { key: `registration:network:${networkOf(head)}`, limit: 200, windowSeconds },
  ]);
}

/** Sending in, and the mail that confirms it: 200 per network in an hour. Registration day at a school is one network. */
export function takeSending(head: Pick<Headers, "get">): Promise<number> {
  return takeOfNetwork(head, "send");
}

/** Mail that applicants ask for themselves, to go on elsewhere or once more: 200 per network in an hour. */
export function takeOwnMailing(head: Pick<Headers, "get">): Promise<number> {
  return takeOfNetwork(head, "own-mail");
}

/** Asking for status links by an address: 200 per network in an hour. Nobody keeps others from sending by it. */
export function takeStatusAsking(head: Pick<Headers, "get">): Promise<number> {
  return takeOfNetwork(head, "status");
}

function takeOfNetwork(head: Pick<Headers, "get">, what: string): Promise<number> {
  const key = `registration:${what}-network:${networkOf(head)}`;
  return takeAll([{ key, limit: 200, windowSeconds: 3600 }]);
}

/** Status links to one address: 3 in an hour, whoever asks for them. Zero seconds say that one may go. */
export function takeStatusMailTo(email: string): Promise<number> {
  return takeAll([{ key: `registration:status-to:${email}`, limit: 3, windowSeconds: 3600 }]);
}

/** What an applicant has mailed to himself: 3 in an hour per application, so that no stranger uses them up. */
export function takeOwnMail(applicationId: string): Promise<number> {
  const key = `registration:own-mail:${applicationId}`;
  return takeAll([{ key, limit: 3, windowSeconds: 3600 }]);
}
