import "server-only";

import { patronBehind } from "@/lib/identity/gate";
import { findConversation } from "./record/queries";

type PageRequest = Parameters<typeof patronBehind>[0] & {
  readonly nextUrl: { readonly pathname: string };
};

/** A patron's conversation, in either language: `/tanya/<id>`, and the page of its link for another device. */
const conversationPage = /^(?:\/(?:id|en))?\/tanya\/([^/]+)(?:\/perangkat-lain)?\/?$/;

/**
 * For `proxy.ts`: does this request ask for a conversation that is unknown to the person behind it? Then the answer is
 * a real 404, decided before anything streams. The page's own read stays the real check, and speaks for itself while
 * the database is away.
 */
export async function isForeignConversation(request: PageRequest): Promise<boolean> {
  const id = conversationPage.exec(request.nextUrl.pathname)?.[1];
  if (id === undefined) return false;
  try {
    const patron = await patronBehind(request);
    return (await findConversation(id, { side: "patron", patron })) === null;
  } catch {
    return false;
  }
}
