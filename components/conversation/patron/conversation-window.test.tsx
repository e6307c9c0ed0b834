import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CatchUp, ConversationView } from "@/lib/conversation/types";
import id from "@/lib/language/messages/id/conversation.json";
import type { ConversationEvent } from "@/lib/realtime/contract";
import { ConversationWindow } from "./conversation-window";
import type { ServiceNow } from "./service-now";

const conversation: ConversationView = {
  id: "00000000-0000-4000-8000-000000000001",
  state: "waiting",
  patronName: "Sutini",
  questionType: "literature",
  locale: "id",
  startedAt: "2026-11-23T03:00:00Z",
  dueAt: "2026-11-23T03:05:00Z",
  firstReplyAt: null,
  closedAt: null,
  mailRequestedAt: null,
  librarian: null,
  verification: "unverified",
  lastSeq: 2,
  read: { patron: 2, librarian: 0 },
  readAt: { patron: null, librarian: null },
  publicComputer: false,
  previousId: null,
};
const laras = {
  kind: "librarian",
  id: "00000000-0000-4000-8000-00000000000a",
  name: "Laras Ayuningtyas",
} as const;
const patron = { kind: "patron", id: null, name: null } as const;

function event(seq: number, change: Partial<ConversationEvent>): ConversationEvent {
  const at = "2026-11-23T03:01:40Z";
  return {
    seq,
    type: "message.sent",
    actor: patron,
    clientId: null,
    body: null,
    data: {},
    at,
    ...change,
  };
}
const question = [
  event(1, { type: "conversation.started" }),
  event(2, { body: "Ada naskah Babad Diponegoro?" }),
];

type Sight = {
  now?: string;
  service?: Partial<ServiceNow>;
  events?: ConversationEvent[];
  position?: number | null;
};

/** The page as the server sends it, as text. */
function text(
  change: Partial<ConversationView>,
  { now, service, events, position = 2 }: Sight = {},
) {
  const initial: CatchUp = {
    conversation: { ...conversation, ...change },
    events: events ?? question,
    more: false,
    now: now ?? "2026-11-23T03:01:42Z",
    position,
  };
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="id" messages={{ conversation: id }} timeZone="Asia/Jakarta">
      <ConversationWindow
        initial={initial}
        service={{ open: true, staffed: true, opensAt: null, closesAt: null, ...service }}
        locale="id"
        place={{ kind: "page" }}
      />
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

test("waiting shows the clock of the five minutes, the place and the due time", () => {
  const page = text({});
  expect(page).toContain("1.42");
  expect(page).toContain("dari 5 menit");
  expect(page).toContain("Pustakawan sedang dipanggil");
  expect(page).toContain("Anda urutan ke-2. Jawaban pertama datang sebelum pukul 10.05 WIB.");
  expect(page).toContain("Halaman ini boleh ditutup");
  expect(page).not.toContain("Komputer umum");
});

test("on a public computer the wait ends with the window, and the header says where one is", () => {
  const page = text({ publicComputer: true });
  expect(page).not.toContain("boleh ditutup");
  expect(page).toContain("berakhir bersama jendela peramban ini");
  expect(page).toContain("Komputer umum");
});

test("the transcript stands in the first answer, without any script", () => {
  expect(text({})).toContain("Ada naskah Babad Diponegoro?");
});

test("after five minutes the page apologises and offers to leave a message, and mail only where it leaves the house", () => {
  const now = "2026-11-23T03:05:20Z";
  expect(text({}, { now })).toContain("Beri tahu lewat email");
  expect(text({ mailRequestedAt: now }, { now })).not.toContain("Beri tahu lewat email");
  const page = text({ mailHeld: true }, { now });
  expect(page).toContain("5.20");
  expect(page).toContain("Maaf, kami terlambat");
  expect(page).not.toMatch(/email/i);
  expect(page).toContain("Kirim Pesan");
});

test("with nobody on duty no clock runs: the page says so, what is kept, until when, and offers to leave a message", () => {
  const service = { staffed: false, closesAt: "2026-11-23T12:00:00Z" };
  for (const now of ["2026-11-23T03:01:42Z", "2026-11-23T03:05:20Z"]) {
    const page = text({ mailHeld: true }, { now, service });
    expect(page).toContain("Belum ada pustakawan yang bertugas");
    expect(page).toContain("Pertanyaan Anda tersimpan dan Anda tetap dalam antrean");
    expect(page).toContain("Obrolan hari ini buka sampai pukul 19.00 WIB.");
    expect(page).toContain("Kirim Pesan");
    expect(page).not.toMatch(/dari 5 menit|sedang dipanggil|kami terlambat|email/u);
  }
});

test("at closing time a waiting patron stays, and is told when the chat opens again", () => {
  const page = text(
    {},
    { service: { open: false, staffed: false, opensAt: "2026-11-24T02:00:00Z" } },
  );
  expect(page).toContain("Jam obrolan sudah selesai");
  expect(page).toContain("Obrolan buka lagi Selasa, 24 November 2026 pukul 09.00 WIB.");
  expect(page).toContain("Kirim Pesan");
});

test("shortly before closing the due time is told with its day, and no clock stands at nought", () => {
  const late = { startedAt: "2026-11-23T11:58:00Z", dueAt: "2026-11-24T02:03:00Z" };
  const page = text(late, { now: "2026-11-23T11:59:00Z" });
  expect(page).toContain(
    "Jawaban pertama datang sebelum Selasa, 24 November 2026 pukul 09.03 WIB. Halaman ini boleh ditutup",
  );
  expect(page).not.toContain("dari 5 menit");
  const morning = text(late, { now: "2026-11-24T02:01:00Z" });
  expect(morning).toContain("3.00");
  expect(morning).toContain("Jawaban pertama datang sebelum pukul 09.03 WIB.");
});

test("open names who serves and how long it took", () => {
  const page = text(
    { state: "open", librarian: { id: laras.id, name: laras.name }, lastSeq: 4 },
    {
      events: [
        ...question,
        event(3, {
          type: "conversation.claimed",
          actor: laras,
          data: { first: true, waitedSeconds: 100 },
        }),
        event(4, { actor: laras, body: "Ada." }),
      ],
      position: null,
    },
  );
  expect(page).toContain(
    "Laras Ayuningtyas melayani Anda, 1 menit 40 detik setelah Mulai Obrolan.",
  );
  expect(page).not.toContain("dari 5 menit");
});

test("a message left is confirmed with what happens next", () => {
  expect(text({ state: "message", dueAt: null })).toContain(
    "Pesan Anda sudah kami terima Jawabannya Anda baca dalam percakapan ini, di peramban ini.",
  );
});

test("whoever left a message reads that he is told by mail, or that no mail leaves yet", () => {
  const left = { state: "message", dueAt: null, mailRequestedAt: "2026-11-23T03:00:00Z" } as const;
  expect(text(left)).toContain(
    "Jika jawabannya belum Anda baca setelah 10 menit, kami memberi tahu Anda lewat email.",
  );
  const held = text({ ...left, mailHeld: true });
  expect(held).toContain("Portal ini belum dapat mengirim email");
  expect(held).not.toContain("kami memberi tahu Anda");
});

test("that it went on elsewhere stands in the conversation, and the way there in its menu", () => {
  const events = [...question, event(3, { type: "conversation.resumed" })];
  const page = text({ lastSeq: 3 }, { events });
  expect(page).toContain("Percakapan ini dilanjutkan di perangkat lain.");
  expect(page).toContain("Lanjutkan di perangkat lain");
});

test("what comes without a script points at no field to write in, which only a script brings", () => {
  const left = text({ state: "message", dueAt: null });
  expect(left).not.toContain(id.message.more);
  expect(left).toContain(id.window.noScript);
});

test("closed offers to go on within a day, later a linked conversation", () => {
  const closed = { state: "closed", closedAt: "2026-11-23T03:30:00Z" } as const;
  expect(text(closed, { now: "2026-11-24T03:29:00Z" })).toContain("Lanjutkan percakapan");
  const later = text(closed, { now: "2026-11-24T03:31:00Z" });
  expect(later).not.toContain("Lanjutkan percakapan");
  expect(later).toContain("Mulai percakapan yang tertaut");
});
