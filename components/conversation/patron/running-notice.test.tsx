import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { OwnConversation } from "@/lib/conversation/types";
import id from "@/lib/language/messages/id/conversation.json";
import { RunningNotice } from "./running-notice";

const own = (last: string, state: OwnConversation["state"]): OwnConversation => ({
  id: `00000000-0000-4000-8000-00000000000${last}`,
  state,
  questionType: "literature",
  startedAt: "2026-11-23T03:00:00Z",
  lastMessage: null,
  unread: false,
});
const render = (conversations: readonly OwnConversation[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="id" messages={{ conversation: id }} timeZone="Asia/Jakarta">
      <RunningNotice conversations={conversations} locale="id" />
    </NextIntlClientProvider>,
  );

test("the newest conversation that is not closed is offered first", () => {
  const html = render([own("1", "closed"), own("2", "waiting"), own("3", "open")]);
  expect(html).toContain("Percakapan Anda masih berlangsung");
  expect(html.match(/href="[^"]+"/g)).toEqual([`href="/tanya/${own("2", "waiting").id}"`]);
});

test("nothing is said when every conversation is closed", () => {
  expect(render([own("1", "closed")])).toBe("");
});
