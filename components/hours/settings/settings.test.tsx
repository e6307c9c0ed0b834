import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { KeptSettings } from "@/lib/hours/actions";
import type { Schedule } from "@/lib/hours/domain/schedule";
import { weekSpansOf } from "@/lib/hours/domain/schedule";
import { seedChat } from "../../../prisma/seed/hours-schedules";
import { HolidaysSection } from "./holidays-section";
import { KeptAnswer } from "./kept-answer";
import { ScheduleSection } from "./schedule-section";

const today = "2026-11-21";
const noHistory = { editions: [], more: false };
const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("an editor sees the hours in force, what is planned, and a labelled control for each day", () => {
  const planned = { validFrom: "2027-01-02", source: "SK", spans: weekSpansOf(() => []) };
  const schedule: Schedule = { ...seedChat, weeks: [...seedChat.weeks, planned] };
  const html = renderToStaticMarkup(
    <ScheduleSection settings={{ schedule, version: 7 }} history={noHistory} today={today} />,
  );
  const text = textOf(html);
  expect(text).toContain("Berlaku sejak 1 Januari 2023 (sekarang)");
  expect(text).toContain("Senin–Jumat 09.00–19.00");
  expect(text).toContain("Hapus Jam mingguan Obrolan sejak 2 Januari 2027");
  expect(text).not.toContain("Hapus Jam mingguan Obrolan sejak 1 Januari 2023");
  for (const [, id] of html.matchAll(
    /<(?:input|select)(?![^>]*type="hidden")[^>]* id="([^"]+)"/g,
  )) {
    expect(html).toContain(`for="${id}"`);
  }
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html).toContain('name="version" value="7"');
  expect(html).toMatch(/name="day1"[^>]*value="09.00–19.00"/);
});

test("an override that has begun can be changed but not deleted, one that is over is not shown", () => {
  const override = (id: string, from: string, to: string) => ({
    id: `00000000-0000-4000-8000-00000000000${id}`,
    kind: "closed" as const,
    from,
    to,
    name: `Rapat ${id}`,
    nameEn: "Meeting",
    source: "SK",
    spans: weekSpansOf(() => []),
  });
  const overrides = [
    override("1", "2026-11-01", "2026-11-02"),
    override("2", "2026-11-20", "2026-11-25"),
    override("3", "2026-12-01", "2026-12-01"),
  ];
  const schedule: Schedule = { ...seedChat, overrides };
  const text = textOf(
    renderToStaticMarkup(
      <ScheduleSection settings={{ schedule, version: 1 }} history={noHistory} today={today} />,
    ),
  );
  expect(text).not.toContain("Rapat 1");
  expect(text).toContain("Ubah Rapat 2");
  expect(text).not.toContain("Hapus Rapat 2");
  expect(text).toContain("Hapus Rapat 3, 1 Desember 2026");
});

test("holidays that have passed are only read", () => {
  const holidays = seedChat.holidays
    .filter(({ date }) => date.startsWith("2026"))
    .map((holiday) => ({ ...holiday, version: 1 }));
  const text = textOf(
    renderToStaticMarkup(
      <HolidaysSection
        year={2026}
        years={[2026, 2027]}
        holidays={holidays}
        history={[]}
        today={today}
      />,
    ),
  );
  expect(text).toContain("Kamis, 24 Desember 2026");
  expect(text).toContain("Senin, 17 Agustus 2026");
  // Christmas Eve and Christmas Day are all that is left of the year.
  expect(text.match(/ Hapus [A-Z][^?]{1,80}\?/g)).toHaveLength(2);
});

test("adding stands above the list, what has passed is folded, and every deletion is asked first", () => {
  const holidays = seedChat.holidays
    .filter(({ date }) => date.startsWith("2026"))
    .map((holiday) => ({ ...holiday, version: 1 }));
  const html = renderToStaticMarkup(
    <HolidaysSection year={2026} years={[2026]} holidays={holidays} history={[]} today={today} />,
  );
  expect(html.indexOf("Tambah hari libur")).toBeLessThan(html.indexOf("Senin, 17 Agustus 2026"));
  const folded = /<details[^>]*><summary[^>]*>Hari libur 2026 yang.*?<\/details>/s.exec(html)?.[0];
  expect(folded).toContain("Senin, 17 Agustus 2026");
  expect(folded).not.toContain("24 Desember 2026");
  expect(html).toContain('<h2 id="hari-libur" tabindex="-1"');
  expect(html.match(/<dialog/g)).toHaveLength(2);
});

test("the hours of a week stand together and can be left empty, everything else is required", () => {
  const html = renderToStaticMarkup(
    <ScheduleSection
      settings={{ schedule: seedChat, version: 1 }}
      history={noHistory}
      today={today}
    />,
  );
  const groups = [...html.matchAll(/<fieldset[^>]*>.*?<\/fieldset>/gs)].map(([group]) => group);
  expect(groups.map((group) => group.match(/<input/g)?.length)).toEqual([7, 7]);
  for (const group of groups) expect(group).not.toContain("required");
  for (const [input] of html.matchAll(
    /<input[^>]*name="(?:validFrom|from|to|name|nameEn)"[^>]*>/g,
  )) {
    expect(input.includes("required") || input.includes("hidden")).toBe(true);
  }
});

test("an exception's form shows the hours of the weekdays in its range alone, and its source may stay empty", () => {
  const meeting = {
    id: "00000000-0000-4000-8000-000000000001",
    kind: "hours" as const,
    from: "2026-12-03",
    to: "2026-12-04",
    name: "Rapat",
    nameEn: "Meeting",
    source: "",
    spans: weekSpansOf((weekday) => (weekday === 4 ? [{ start: 600, end: 720 }] : [])),
  };
  const schedule: Schedule = { ...seedChat, overrides: [meeting] };
  const html = renderToStaticMarkup(
    <ScheduleSection settings={{ schedule, version: 1 }} history={noHistory} today={today} />,
  );
  expect(textOf(html)).toContain("Kamis 10.00–12.00 Jumat Tutup Ubah Rapat");
  expect(textOf(html)).not.toContain("Sumber: Ubah");
  const form = /<form[^>]*aria-label="Ubah Rapat".*?<\/form>/s.exec(html)?.[0] ?? "";
  const shown = [...form.matchAll(/<div>(?:(?!<div>|<div hidden).)*?name="(day\d)"/gs)];
  expect(shown.map(([, name]) => name)).toEqual(["day4", "day5"]);
  expect(form.match(/<div hidden="">(?:(?!<div>).)*?disabled=""[^>]*name="day\d"/gs)).toHaveLength(
    5,
  );
  expect(form).not.toMatch(/<input[^>]*required[^>]*name="source"/);
  expect(textOf(form)).toContain("Sumber (boleh dikosongkan)");
});

test("without JavaScript the posted form shows its answer, and no other does", () => {
  const show = (kept: KeptSettings) =>
    renderToStaticMarkup(
      <KeptAnswer kept={kept}>
        <ScheduleSection
          settings={{ schedule: seedChat, version: 1 }}
          history={noHistory}
          today={today}
        />
      </KeptAnswer>,
    );
  const refused = show({
    form: "pengecualian-baru-chat",
    state: { status: "invalid", errors: { to: ["Isi hari terakhir."] }, values: { name: "Rapat" } },
  });
  expect(refused).toMatch(/<details open=""[^>]*><summary[^>]*>Tambah pengecualian Obrolan/);
  expect(refused.match(/role="alert"/g)).toHaveLength(1);
  expect(refused).toMatch(/id="pengecualian-baru-chat-name"[^>]*value="Rapat"/);
  const saved = show({
    form: "minggu-chat",
    state: { status: "week-saved", validFrom: "2026-12-01" },
  });
  expect(textOf(saved)).toContain("Jam mulai Selasa, 1 Desember 2026 tersimpan.");
  expect(saved).not.toContain('<details open=""');
});
