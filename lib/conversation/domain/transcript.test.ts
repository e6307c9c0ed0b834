import { expect, test } from "vitest";
import type { ConversationEvent } from "@/lib/realtime/contract";
import { transcriptText } from "./transcript";

const said = (seq: number, change: Partial<ConversationEvent>): ConversationEvent => ({
  ...{ seq, type: "message.sent", clientId: null, body: "Halo", data: {}, at: "10.00" },
  actor: { kind: "librarian", id: "x", name: "Laras" },
  ...change,
});

test("a record in a transcript has its words and its address, a removed one neither", () => {
  const events = [
    said(1, { body: "Bumi manusia / Pramoedya", data: { record: 12 } }),
    said(2, { body: null, data: { record: 13 } }),
    said(3, {}),
  ];
  const text = transcriptText("Percakapan", events, {
    ...{ patron: "Anda", library: "Pustakawan", removed: "(dihapus)", time: (at: string) => at },
    recordAddress: (id) => `https://contoh.test/opac/${id}`,
  });
  expect(text).toBe(
    "Percakapan\n\nLaras (10.00):\nBumi manusia / Pramoedya\nhttps://contoh.test/opac/12\n\nLaras (10.00):\n(dihapus)\n\nLaras (10.00):\nHalo\n",
  );
});
