import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { seededQuestionTypes } from "@/lib/conversation/testing/seeded";
import type { DeskItem } from "@/lib/realtime/contract";
import { QuestionTypesProvider } from "./question-types";
import { QueuePanel } from "./queue-panel";

const start = Date.parse("2026-11-23T03:00:00.000Z");

function item(id: string, patronName: string, change: Partial<DeskItem> = {}): DeskItem {
  return {
    id,
    seq: 1,
    state: "waiting",
    patronName,
    questionType: "membership",
    startedAt: new Date(start).toISOString(),
    dueAt: new Date(start + 300_000).toISOString(),
    firstReplyAt: null,
    librarian: null,
    verification: "unverified",
    lastMessage: null,
    librarianRead: 0,
    patronMessageSeq: 0,
    ...change,
  };
}

function draw(
  waiting: readonly DeskItem[],
  messages: readonly DeskItem[] = [],
  after = 252,
  onDuty = true,
) {
  return renderToStaticMarkup(
    <QuestionTypesProvider types={seededQuestionTypes}>
      <QueuePanel
        duty={null}
        waiting={waiting}
        messages={messages}
        served={[]}
        fresh={new Set()}
        onDuty={onDuty}
        now={start + after * 1000}
        shown={[]}
        active={null}
        clientOf={null}
        onOpen={() => undefined}
        onShortcuts={() => undefined}
      />
    </QuestionTypesProvider>,
  );
}

describe("the queue", () => {
  test("each waiting patron has name, question, time in words and a button", () => {
    const html = draw([item("a", "Maria Fransiska Wea")]);
    expect(html).toContain("Maria Fransiska Wea");
    expect(html).toContain("Keanggotaan");
    expect(html).toContain("Menunggu 4.12, sisa 0.48");
    expect(html).toContain('aria-label="Buka percakapan Maria Fransiska Wea"');
    expect(html).toContain("1 menunggu");
    expect(html).toContain('data-urgency="urgent"');
  });

  test("a question of a type that the desk has not heard of is shown by its code", () => {
    expect(draw([item("a", "Sutini", { questionType: "naskah-kuno" })])).toContain("naskah-kuno");
  });

  test("a late answer is told as late, not only coloured", () => {
    const html = draw([item("a", "Sutini")], [], 320);
    expect(html).toContain("Lewat 0.20");
    expect(html).toContain('data-urgency="late"');
  });

  test("a promise that is due after the next opening is told with its day", () => {
    const late = { dueAt: new Date(start + 15 * 3_600_000).toISOString() };
    const html = draw([item("a", "Sutini", late)]);
    expect(html).toContain("Menunggu sejak 10.00, batas Selasa, 24 November 2026, 01.00");
    expect(html).not.toContain("sisa");
  });

  test("an empty queue says what will happen", () => {
    expect(draw([])).toContain("Tidak ada yang menunggu. Percakapan baru akan berbunyi di sini.");
  });

  test("who is off duty is promised no sound", () => {
    const html = draw([], [], 0, false);
    expect(html).toContain("Tidak ada yang menunggu.");
    expect(html).not.toContain("akan berbunyi");
  });

  test("left messages are a list of their own and wait with nobody's clock", () => {
    const html = draw([], [item("b", "Bonar", { state: "message", dueAt: null })]);
    expect(html.indexOf("Bonar")).toBeGreaterThan(html.indexOf(">Pesan</h2>"));
    expect(html).not.toContain("Menunggu");
  });

  test("a patron's name is text, whatever was typed for it", () => {
    expect(draw([item("a", "<b>Sutini</b>")])).toContain("&lt;b&gt;Sutini&lt;/b&gt;");
  });
});
