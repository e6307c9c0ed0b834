import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarEntries } from "@/lib/hours/domain/calendar";
import type { Override, Schedule, ScheduleCode } from "@/lib/hours/domain/schedule";
import { weekSpansOf } from "@/lib/hours/domain/schedule";
import type { Locale } from "@/lib/language/locales";
import { seedBuilding, seedChat } from "../../../../prisma/seed/hours-schedules";
import { writeCalendar } from "./calendar";

const at = new Date("2026-11-22T07:08:00+07:00");
const write = (schedule: Schedule, locale: Locale = "id", code: ScheduleCode = schedule.code) =>
  writeCalendar({
    code,
    locale,
    entries: calendarEntries(schedule, "2026-11-15", 373),
    at,
    page: new URL("https://pustaka.test/jam-layanan"),
  });
/** The file as another program reads it. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
};
const ramadan: Override = {
  id: "00000000-0000-4000-8000-000000000001",
  kind: "hours",
  from: "2027-02-08",
  to: "2027-03-09",
  name: "Jam Ramadan; lebih pendek, \\ sampai Idulfitri",
  nameEn: "Ramadan hours",
  source: "Pengumuman",
  spans: weekSpansOf((weekday) =>
    weekday === 5
      ? [
          { start: 570, end: 690 },
          { start: 780, end: 900 },
        ]
      : [{ start: 540, end: 870 }],
  ),
};

describe("the calendar of a schedule, read back by another library", () => {
  test("holds every opening of the coming year at its instant, and nothing on closed days", () => {
    const events = read(write(seedChat));
    const openings = new Map(
      events
        .filter(({ startDate }) => !startDate.isDate)
        .map(({ startDate, endDate }) => [
          startDate.toJSDate().toISOString(),
          endDate.toJSDate().toISOString(),
        ]),
    );
    const dates = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" });
    const names = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Jakarta", weekday: "short" });
    const holidays = new Set(seedChat.holidays.map(({ date }) => date));
    const expected = new Map<string, string>();
    for (let day = 0; day < 373; day += 1) {
      const noon = new Date(Date.parse("2026-11-15T12:00:00+07:00") + day * 86_400_000);
      const [date, name] = [dates.format(noon), names.format(noon)];
      if (name === "Sun" || holidays.has(date)) continue;
      expected.set(
        new Date(`${date}T09:00:00+07:00`).toISOString(),
        new Date(`${date}T${name === "Sat" ? "15:30" : "19:00"}:00+07:00`).toISOString(),
      );
    }
    expect(openings).toEqual(expected);
  });

  test("tells each closure as whole days, by its name, in the feed's language", () => {
    const closed = (locale: Locale) =>
      read(write(seedBuilding, locale))
        .filter(({ startDate }) => startDate.isDate)
        .map(({ summary, startDate, endDate }) => `${startDate} ${endDate} ${summary}`);
    expect(closed("id")).toContain(
      "2026-12-24 2026-12-25 Gedung layanan tutup: Cuti Bersama Kelahiran Yesus Kristus (Natal)",
    );
    expect(closed("en")).toContain(
      "2027-02-05 2027-02-06 Library building is closed: Collective leave: Lunar New Year",
    );
    // Christmas Eve and Christmas of 2026, and of 2027 all that come before 23 November.
    expect(closed("id")).toHaveLength(25);
  });

  test("joins the days of a closure, and leaves out what is closed anyway", () => {
    const closure: Override = {
      ...ramadan,
      kind: "closed",
      from: "2026-12-01",
      to: "2026-12-07",
      name: "Rapat kerja",
      spans: weekSpansOf(() => []),
    };
    const events = read(write({ ...seedChat, overrides: [closure] }));
    const closures = events.filter(({ summary }) => summary.includes("Rapat kerja"));
    expect(closures.map(({ startDate, endDate }) => `${startDate} ${endDate}`)).toEqual([
      "2026-12-01 2026-12-08",
    ]);
    const sunday = { ...closure, from: "2026-12-06", to: "2026-12-06" };
    expect(
      read(write({ ...seedChat, overrides: [sunday] })).some(({ summary }) =>
        summary.includes("Rapat kerja"),
      ),
    ).toBe(false);
  });

  test("keeps the name of an override as it was typed, several spans a day included", () => {
    const events = read(write({ ...seedChat, overrides: [ramadan] }));
    const friday = events.filter(({ uid }) => uid.startsWith("chat-2027-02-12-"));
    expect(friday.map(({ uid }) => uid)).toEqual([
      "chat-2027-02-12-1@pustaka.test",
      "chat-2027-02-12-2@pustaka.test",
    ]);
    expect(friday[1]?.startDate.toJSDate()).toEqual(new Date("2027-02-12T13:00:00+07:00"));
    expect(friday[0]?.summary).toBe(`Tanya Pustakawan buka: ${ramadan.name}`);
  });

  test("has one name for each entry, lines of at most 75 octets that end in CRLF, and blocks nobody's time", () => {
    const text = write({ ...seedChat, overrides: [ramadan] });
    const events = read(text);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/);
    expect(text.match(/TRANSP:TRANSPARENT/g)).toHaveLength(events.length);
    expect(text).toContain("DTSTAMP:20261122T000800Z");
  });
});
