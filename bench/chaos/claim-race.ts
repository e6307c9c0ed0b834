import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import type { Answer } from "@/lib/conversation/client/transport";
import { db } from "@/lib/platform/db";
import type { Browser } from "../people";
import { employLibrarian, newPatron, openBrowser, signIn, startAsking } from "../people";
import type { Portal } from "../portal";

export type ClaimRaces = {
  readonly races: number;
  /** One reply recorded, the other refused `already-claimed`, the record names the winner. */
  readonly oneWinner: number;
  readonly bothWon: number;
  readonly nobodyWon: number;
};

/**
 * Two librarians on two web processes reply to the same waiting conversation in the same moment (R032):
 * both requests are made ready, then released together.
 */
export async function raceForClaims(portal: Portal, races: number): Promise<ClaimRaces> {
  const second = await portal.startSecondWeb();
  const agent = new Agent({ keepAlive: true });
  try {
    const [one, two] = await Promise.all([
      openDeskBrowser(agent, portal.port, 101),
      openDeskBrowser(agent, second.port, 102),
    ]);
    const result = { races, oneWinner: 0, bothWon: 0, nobodyWon: 0 };
    for (let race = 0; race < races; race += 1) {
      const id = await startAsking(newPatron().patron, `Siapa cepat ${race}`);
      let release = () => {};
      const barrier = new Promise<void>((resolve) => {
        release = resolve;
      });
      const replies = (race % 2 === 0 ? [one, two] : [two, one]).map((desk) =>
        barrier.then(() => reply(desk, id)),
      );
      release();
      const answers = await Promise.all(replies);
      result[await outcome(id, answers)] += 1;
    }
    return result;
  } finally {
    agent.destroy();
    await second.stop();
  }
}

async function openDeskBrowser(agent: Agent, port: number, number: number) {
  const librarian = await employLibrarian(number);
  const cookie = await signIn(port, librarian);
  const browser = openBrowser(agent, { side: "librarian", cookie, port });
  return { browser, accountId: librarian.accountId };
}

type DeskBrowser = { readonly browser: Browser; readonly accountId: string };
type Reply = { readonly accountId: string; readonly answer: Answer };

async function reply({ browser, accountId }: DeskBrowser, id: string): Promise<Reply> {
  const path = `/api/conversations/${id}/messages`;
  const intent = { clientId: randomUUID(), body: `Saya bantu (${accountId})` };
  return { accountId, answer: await browser.transport.post(path, intent) };
}

async function outcome(
  id: string,
  replies: readonly Reply[],
): Promise<"oneWinner" | "bothWon" | "nobodyWon"> {
  const won = replies.filter(({ answer }) => answer.kind === "done");
  const refused = replies.filter(
    ({ answer }) => answer.kind === "refused" && answer.refusal === "already-claimed",
  );
  const [row, recorded] = await Promise.all([
    db().conversation.findUniqueOrThrow({ where: { id } }),
    db().conversationEvent.findMany({
      where: { conversationId: id, actorKind: "librarian" },
      orderBy: { seq: "asc" },
    }),
  ]);
  const winner = won[0]?.accountId;
  const agrees =
    row.librarianId === winner &&
    recorded.map(({ type }) => type).join() === "conversation.claimed,message.sent" &&
    recorded.every(({ actorId }) => actorId === winner);
  if (won.length === 1 && refused.length === 1 && agrees) return "oneWinner";
  return won.length > 1 ? "bothWon" : "nobodyWon";
}
