import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { seededQuestionTypes } from "@/lib/conversation/testing/seeded";
import en from "@/lib/language/messages/en/conversation.json";
import id from "@/lib/language/messages/id/conversation.json";
import { OwnConversations } from "./own-conversations";

const draw = (locale: "id" | "en") =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={{ conversation: locale === "en" ? en : id }}
      timeZone="Asia/Jakarta"
    >
      <OwnConversations
        conversations={[
          {
            id: "00000000-0000-4000-8000-000000000001",
            state: "closed",
            questionType: "complaint",
            startedAt: "2026-11-20T03:00:00Z",
            lastMessage: null,
            unread: false,
          },
        ]}
        questionTypes={seededQuestionTypes.map((type) => ({ ...type, active: false }))}
        locale={locale}
      />
    </NextIntlClientProvider>,
  );

test("what was asked keeps the name of its type in the reader's language, offered still or not", () => {
  expect(draw("id")).toContain(">Pengaduan</a>");
  expect(draw("en")).toContain(">Complaint</a>");
});
