import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { KeptSettings } from "@/lib/hours/actions";
import type { ScheduleChange } from "@/lib/hours/domain/edition";
import { contentOf } from "@/lib/hours/domain/edition";
import { previewOf } from "@/lib/hours/domain/preview";
import type { Schedule } from "@/lib/hours/domain/schedule";
import { weekSpansOf } from "@/lib/hours/domain/schedule";
import type { HoursEdition } from "@/lib/hours/types";
import { seedChat } from "../../../prisma/seed/hours-schedules";
import { HolidaysSection } from "./holidays-section";
import { KeptAnswer } from "./kept-answer";
import { ScheduleHistory } from "./schedule-history";
import { ScheduleSection } from "./schedule-section";
import { changeSentence } from "./settings-sentences";

const today = "2027-02-07";
const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const short = weekSpansOf((weekday) => (weekday === 7 ? [] : [{ start: 540, end: 870 }]));
const cut: Schedule = {
  ...seedChat,
  weeks: [...seedChat.weeks, { validFrom: "2027-02-10", source: "SK efisiensi", spans: short }],
};
const edition = (
  version: number,
  change: ScheduleChange,
  after: Schedule,
  before: Schedule | null,
): HoursEdition => ({
  version,
  at: new Date("2027-02-07T08:00:00+07:00"),
  actorName: version === 1 ? "Sistem" : "Sekar",
  change,
  content: contentOf(after),
  before: before && contentOf(before),
});
const episode = [
  edition(3, { what: "reverted", version: 1 }, seedChat, cut),
  edition(2, { what: "week-replaced", validFrom: "2027-02-10" }, cut, seedChat),
  edition(1, { what: "installed" }, seedChat, null),
];
const show = (editions: readonly HoursEdition[], more = false) =>
  renderToStaticMarkup(<ScheduleHistory code="chat" version={3} history={{ editions, more }} />);

test("the history says who changed what when, before and after, and offers every older state", () => {
  const text = textOf(show(episode));
  expect(text).toContain(
    "Jam mingguan sejak 10 Februari 2027 diterbitkan Versi 2, Minggu, 7 Februari 2027 pukul 08.00 WIB, oleh Sekar",
  );
  expect(text).toContain("Sebelum Tidak ada Sesudah Jam mingguan sejak 10 Februari 2027");
  expect(text).toContain("Dikembalikan ke versi 1 (berlaku sekarang)");
  expect(text).toContain("Kembalikan ke versi 2 Obrolan");
  expect(text).toContain("Kembalikan ke versi 1 Obrolan");
  expect(text).not.toContain("Kembalikan ke versi 3");
  expect(text).toContain("Hari yang sudah lewat tetap seperti yang berlaku waktu itu");
  expect(text).not.toContain("Riwayat Obrolan yang");
});

test("a long history has pages in both directions", () => {
  expect(show(episode, true)).toContain('href="/staf/pengaturan/jam?riwayat-chat=1#riwayat-chat"');
  expect(show(episode.slice(1))).toContain('href="/staf/pengaturan/jam#riwayat-chat"');
});

test("every change has a sentence", () => {
  const override = {
    kind: "hours",
    name: "Jam Ramadan",
    from: "2027-02-08",
    to: "2027-03-09",
  } as const;
  expect(
    (
      [
        { what: "week-deleted", validFrom: "2027-02-10" },
        { what: "closing-set", national: true, leave: false },
        { what: "override-added", ...override },
        { what: "override-deleted", ...override },
      ] as const
    ).map(changeSentence),
  ).toEqual([
    "Jam mingguan sejak 10 Februari 2027 dihapus",
    "Hari libur diatur: libur nasional tutup, cuti bersama buka",
    "Pengecualian Jam Ramadan (8 Februari–9 Maret 2027) diterbitkan",
    "Pengecualian Jam Ramadan (8 Februari–9 Maret 2027) dihapus",
  ]);
});

test("the holidays' history says what a day was, and takes changes back of days that have not passed", () => {
  const natal = {
    name: "Natal",
    nameEn: "Christmas",
    kind: "libur-nasional",
    source: "SKB",
  } as const;
  const html = renderToStaticMarkup(
    <HolidaysSection
      year={2027}
      years={[2027]}
      holidays={[]}
      today={today}
      history={[
        {
          number: 2,
          date: "2027-12-25",
          at: new Date("2027-02-07T08:00:00+07:00"),
          actorName: "Sekar",
          before: natal,
          after: null,
          version: null,
        },
        {
          number: 1,
          date: "2027-02-06",
          at: new Date("2027-02-06T08:00:00+07:00"),
          actorName: "Sekar",
          before: null,
          after: natal,
          version: 1,
        },
      ]}
    />,
  );
  expect(textOf(html)).toContain(
    "Sabtu, 25 Desember 2027 dihapus Sebelum: Natal (Christmas), Libur nasional. Sumber: SKB Perubahan 2, Minggu, 7 Februari 2027 pukul 08.00 WIB, oleh Sekar Batalkan perubahan 2 Sabtu, 25 Desember 2027 menjadi lagi Natal (Christmas)",
  );
  expect(textOf(html)).not.toContain("Batalkan perubahan 1");
  expect(html).toMatch(
    /name="version" value=""[^>]*\/><input type="hidden" name="edition" value="2"/,
  );
});

const posted = (state: KeptSettings["state"], form = "minggu-chat") =>
  renderToStaticMarkup(
    <KeptAnswer kept={{ form, state }}>
      <ScheduleSection
        settings={{ schedule: seedChat, version: 1 }}
        history={{ editions: [], more: false }}
        today={today}
      />
    </KeptAnswer>,
  );

test("a preview shows fourteen days beside what was typed, and says that nothing is published", () => {
  const html = posted({
    status: "preview",
    preview: previewOf(seedChat, cut, today),
    values: { validFrom: "2027-02-10", day1: "09.00-14.30", source: "SK efisiensi" },
  });
  const region = /<div tabindex="-1".*?<\/table>/s.exec(html)?.[0] ?? "";
  expect(region.match(/<tr/g)).toHaveLength(15);
  const text = textOf(region);
  expect(text).toContain("Pratinjau, belum diterbitkan");
  expect(text).toContain("Senin, 8 Februari 2027 09.00–19.00 Tetap");
  expect(text).toContain("Rabu, 10 Februari 2027 09.00–19.00 09.00–14.30");
  expect(html).toMatch(/<details open=""[^>]*><summary[^>]*>Ubah jam mingguan Obrolan/);
  expect(html).toMatch(/id="minggu-chat-day1"[^>]*value="09.00-14.30"/);
  expect(html).toMatch(/id="minggu-chat-source"[^>]*value="SK efisiensi"/);
});

test("pressing Enter previews: the button that publishes comes second", () => {
  const html = posted({ status: "idle" });
  const form = /<form[^>]*aria-label="Ubah jam mingguan Obrolan".*?<\/form>/s.exec(html)?.[0] ?? "";
  const buttons = [...form.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)];
  expect(buttons.map(([, , text]) => textOf(text ?? "").trim())).toEqual([
    "Pratinjau",
    "Terbitkan jam mingguan",
  ]);
  expect(buttons[0]?.[1]).toMatch(/value="preview".*name="intent"/);
  expect(buttons[1]?.[1]).not.toContain("name=");
});

test("a refused change keeps every hour as it was typed, with the sentence at its field", () => {
  const html = posted({
    status: "invalid",
    errors: { day1: ["Jam tutup harus sesudah jam buka."] },
    values: { validFrom: "2027-02-10", day1: "19.00-9.00", day2: "kapan saja", source: "SK" },
  });
  expect(html).toMatch(/id="minggu-chat-day1"[^>]*value="19.00-9.00"/);
  expect(html).toMatch(/id="minggu-chat-day2"[^>]*value="kapan saja"/);
  expect(html).toMatch(/<p id="minggu-chat-day1-error"[^>]*>.*?Jam tutup harus sesudah jam buka/s);
  expect(html).toContain('href="#minggu-chat-day1"');
});

test("a change in the past says so at its date, and keeps what was typed", () => {
  const html = posted({
    status: "refused",
    refusal: "in-the-past",
    values: { validFrom: "2027-02-06", day1: "08.00-12.00", source: "SK" },
  });
  expect(html).toMatch(
    /<p id="minggu-chat-validFrom-error"[^>]*>.*?Hari yang sudah lewat tidak dapat diubah/s,
  );
  expect(html).toMatch(/id="minggu-chat-validFrom"[^>]*value="2027-02-06"/);
  expect(html).toMatch(/id="minggu-chat-day1"[^>]*value="08.00-12.00"/);
});

test("an exception in the past says so at its first day, and keeps what was typed", () => {
  const html = posted(
    {
      status: "refused",
      refusal: "in-the-past",
      values: { kind: "closed", from: "2027-02-01", to: "2027-02-09", name: "Rapat", nameEn: "" },
    },
    "pengecualian-baru-chat",
  );
  expect(html).toMatch(
    /<p id="pengecualian-baru-chat-from-error"[^>]*>.*?Hari yang sudah lewat tidak dapat diubah/s,
  );
  expect(html).toMatch(/id="pengecualian-baru-chat-to"[^>]*value="2027-02-09"/);
  expect(html).toMatch(/id="pengecualian-baru-chat-name"[^>]*value="Rapat"/);
  expect(html).toMatch(/<option value="closed" selected=""/);
});
