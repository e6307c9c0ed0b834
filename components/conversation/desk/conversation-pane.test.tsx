import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ConversationClient } from "@/lib/conversation/client/conversation-client";
import { memoryDraftStore } from "@/lib/conversation/client/draft-store";
import type { ConversationView } from "@/lib/conversation/types";
import { ConversationPane } from "./conversation-pane";

const id = "00000000-0000-4000-8000-000000000001";
const nothing = () => undefined;

/** The pane of Wulan ("me") for a conversation that stands so, with `typed` in her store of drafts. */
function draw(change: Partial<ConversationView>, typed: string): string {
  const drafts = memoryDraftStore();
  drafts.saveText(typed);
  const client = new ConversationClient({
    conversationId: id,
    side: "librarian",
    transport: {
      get: async () => ({ kind: "unreachable" }),
      post: async () => ({ kind: "unreachable" }),
    },
    realtime: null,
    drafts,
    newId: () => "x",
  });
  const conversation: ConversationView = {
    id,
    state: "open",
    patronName: "Sutini",
    questionType: "loans",
    locale: "id",
    startedAt: "2026-11-23T03:00:00Z",
    dueAt: "2026-11-23T03:05:00Z",
    firstReplyAt: null,
    closedAt: null,
    mailRequestedAt: null,
    librarian: { id: "other", name: "Bagus" },
    verification: "unverified",
    lastSeq: 0,
    read: { patron: 0, librarian: 0 },
    readAt: { patron: null, librarian: null },
    publicComputer: false,
    previousId: null,
    ...change,
  };
  client.start({
    conversation,
    events: [],
    more: false,
    now: "2026-11-23T03:01:00Z",
    position: null,
  });
  client.stop();
  return renderToStaticMarkup(
    <ConversationPane
      client={client}
      drafts={drafts}
      item={undefined}
      me="me"
      pinned={false}
      marked={false}
      patronShown={false}
      notice={null}
      deeds={{
        end: nothing,
        transfer: nothing,
        giveBack: nothing,
        close: nothing,
        pin: null,
        showPatron: null,
      }}
      onRemove={nothing}
      onReopen={nothing}
      onSay={nothing}
      onActive={nothing}
    />,
  );
}

test("who does not serve can neither end, hand over, give back nor reply, and keeps what he wrote", () => {
  const html = draw({}, "Balasan kedua");
  expect(html).toContain("Bagus</strong> melayani percakapan ini. Anda hanya membaca.");
  for (const deed of ["Akhiri", "Alihkan", "Kembalikan", "Kirim"]) expect(html).not.toContain(deed);
  expect(html).toMatch(/<textarea[^>]*readOnly[^>]*>Balasan kedua</i);
  expect(html).toContain("Salin draf");
  expect(html).toContain("Buang draf");
  expect(draw({}, "")).not.toContain("<textarea");
});

test("who serves has the field and every deed", () => {
  const html = draw({ librarian: { id: "me", name: "Wulan" } }, "Sebentar");
  for (const deed of ["Akhiri", "Alihkan", "Kembalikan", "Kirim"]) expect(html).toContain(deed);
  expect(html).not.toContain("hanya membaca");
});

test("a conversation that ended while one wrote says where the draft is", () => {
  const words = "Draf Anda tersimpan; lanjutkan percakapan untuk mengirimnya.";
  const ended = { state: "closed", closedAt: "2026-11-23T03:02:00Z" } as const;
  expect(draw(ended, "Baik, saya")).toContain(words);
  expect(draw(ended, "")).not.toContain(words);
});
