import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { ConversationEvent } from "@/lib/realtime/contract";
import { eventTypes } from "@/lib/realtime/contract";
import { eventLine } from "./event-line";

const laras = { kind: "librarian", id: "laras", name: "Laras" } as const;
const system = { kind: "system", id: null, name: null } as const;

function say(change: Partial<ConversationEvent>): string {
  const event: ConversationEvent = {
    seq: 1,
    type: "conversation.claimed",
    actor: laras,
    clientId: null,
    body: null,
    data: {},
    at: "2026-11-21T03:52:00.000Z",
    ...change,
  };
  return renderToStaticMarkup(eventLine(event, "bima", "Nur'aini")).replace(/<\/?strong>/g, "");
}

describe("what happened, in words", () => {
  test("a claim says who serves and how long the patron waited", () => {
    expect(say({ data: { first: true, waitedSeconds: 100 } })).toBe(
      "Laras melayani percakapan ini. Tanggapan pertama 1.40.",
    );
    expect(say({ actor: { ...laras, id: "bima" } })).toBe("Anda melayani percakapan ini.");
  });

  test("a transfer names both, and me as Anda", () => {
    const type = "conversation.transferred";
    expect(say({ type, data: { toId: "sari", toName: "Sari" } })).toBe(
      "Laras mengalihkan percakapan kepada Sari.",
    );
    expect(say({ type, data: { toId: "bima", toName: "Bima" } })).toBe(
      "Laras mengalihkan percakapan kepada Anda.",
    );
  });

  test("every event but a message has its line, from every kind of actor", () => {
    const silent = ["conversation.started", "message.sent", "message.removed"];
    for (const type of eventTypes) {
      for (const actor of [laras, system, { kind: "patron", id: null, name: null } as const]) {
        expect(say({ type, actor }) === "").toBe(silent.includes(type));
      }
    }
  });
});
