import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ConversationClient } from "@/lib/conversation/client/conversation-client";
import { memoryDraftStore } from "@/lib/conversation/client/draft-store";
import type { Transport } from "@/lib/conversation/client/transport";
import { seededQuestionTypes } from "@/lib/conversation/testing/seeded";
import { PatronPanel } from "./patron-panel";
import { QuestionTypesProvider } from "./question-types";

const id = "00000000-0000-4000-8000-000000000001";
const transport: Transport = {
  get: async () => ({ kind: "unreachable" }),
  post: async () => ({ kind: "unreachable" }),
};

function draw(questionType: string): string {
  const client = new ConversationClient({
    ...{ conversationId: id, side: "librarian", transport, realtime: null },
    drafts: memoryDraftStore(),
    newId: () => "x",
  });
  client.start({
    conversation: {
      ...{ id, state: "waiting", patronName: "Sutini", questionType, locale: "id" },
      startedAt: "2026-11-23T03:00:00Z",
      dueAt: "2026-11-23T03:05:00Z",
      ...{ firstReplyAt: null, closedAt: null, mailRequestedAt: null, librarian: null },
      verification: "unverified",
      lastSeq: 0,
      read: { patron: 0, librarian: 0 },
      readAt: { patron: null, librarian: null },
      publicComputer: false,
      previousId: null,
    },
    events: [],
    more: false,
    now: "2026-11-23T03:01:00Z",
    position: null,
  });
  client.stop();
  return renderToStaticMarkup(
    <QuestionTypesProvider types={seededQuestionTypes}>
      <PatronPanel id={id} client={client} transport={transport} renderVerification={() => null} />
    </QuestionTypesProvider>,
  );
}

test("a question that another unit settles says so beside its type, any other does not", () => {
  const referred = draw("referral");
  expect(referred).toContain("Rujukan: ISBN/e-Deposit/NPP/diklat/akreditasi");
  expect(referred).toContain("Dirujuk ke unit lain");
  const own = draw("loans");
  expect(own).toContain("Peminjaman koleksi");
  expect(own).not.toContain("Dirujuk");
});
