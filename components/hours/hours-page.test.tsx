import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Override, Schedule } from "@/lib/hours/domain/schedule";
import { weekSpansOf } from "@/lib/hours/domain/schedule";
import { comingStatuses } from "@/lib/hours/domain/service-time";
import { seedChat } from "../../prisma/seed/hours-schedules";
import { HolidayList } from "./holiday-list";
import { HoursTable } from "./hours-table";
import { LiveBadge } from "./live-badge";
import { OwnZoneHours, openingText } from "./own-zone-hours";
import { portalAhead, statusAmong } from "./use-current-status";

const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const saturday = new Date("2026-11-21T11:05:00+07:00");
const instant = (text: string) => new Date(text).getTime();

describe("the line of what is open now", () => {
  const coming = comingStatuses(seedChat, saturday, 4);

  test("stands in the first answer, without any script", () => {
    const html = renderToStaticMarkup(<LiveBadge coming={coming} locale="id" />);
    expect(textOf(html)).toContain("Buka sampai 15.30 WIB");
  });

  test("is another one from the minute at which the service closes or opens", () => {
    const openAt = (text: string) => statusAmong(coming, instant(text))?.status.open;
    expect(openAt("2026-11-21T15:29:59+07:00")).toBe(true);
    expect(openAt("2026-11-21T15:30:00+07:00")).toBe(false);
    expect(openAt("2026-11-23T08:59:59+07:00")).toBe(false);
    expect(openAt("2026-11-23T09:00:00+07:00")).toBe(true);
    // A browser whose clock is behind shows what the page was made with.
    expect(openAt("2026-11-20T09:00:00+07:00")).toBe(true);
  });

  test("goes by the browser's clock in a kept page, and by the page where that clock is wrong", () => {
    const made = instant("2026-11-21T15:29:50+07:00");
    expect(portalAhead(made, made + 25_000, null)).toBe(0);
    expect(portalAhead(made, made + 3_600_000, null)).toBe(-3_600_000);
    expect(portalAhead(made, made - 5_000, null)).toBe(5_000);
  });

  test("a page whose scripts ran long after it was read is as old as it is, and its clock is right", () => {
    const made = instant("2026-11-23T18:54:50+07:00");
    const read = made + 20_000;
    expect(portalAhead(made, read + 600_000, read)).toBe(0);
    // A demo's clock: what the page was when it was read is what counts.
    expect(portalAhead(made, made + 3_900_000, made + 3_600_000)).toBe(-3_600_000);
    // Come back to an hour after the document was read, and rendered anew.
    expect(portalAhead(made, made + 10_000, made - 3_600_000)).toBe(0);
  });
});

describe("today's hours abroad", () => {
  const opening = {
    from: new Date("2026-11-23T09:00:00+07:00"),
    to: new Date("2026-11-23T19:00:00+07:00"),
  };

  test("are told on the reader's clock, with weekdays where they run over midnight", () => {
    expect(openingText(opening, "id", () => 9 * 60)).toBe("11.00–21.00");
    expect(openingText(opening, "en", () => 345)).toBe("07:45–17:45");
    expect(openingText(opening, "id", () => -8 * 60)).toBe("Minggu 18.00–Senin 04.00");
    expect(openingText(opening, "en", () => 13 * 60)).toBe("Monday 15:00–Tuesday 01:00");
  });

  test("keep their line free on the server, which cannot know the zone", () => {
    const html = renderToStaticMarkup(<OwnZoneHours openings={[opening]} locale="id" />);
    expect(html).toBe('<p class="min-h-lh text-ui"></p>');
  });
});

describe("the list of holidays", () => {
  const holidays = seedChat.holidays.filter(({ date }) => date.startsWith("2026"));
  const show = (today: string, locale: "id" | "en") =>
    renderToStaticMarkup(
      <HolidayList year={2026} holidays={holidays} today={today} locale={locale} />,
    );

  test("shows what is left of the year and folds what has passed, each with its kind and the decree", () => {
    const html = show("2026-11-21", "id");
    const folded = /<details>.*?<\/details>/s.exec(html)?.[0] ?? "";
    const open = textOf(html.replace(folded, ""));
    expect(open).toContain(
      "Kamis, 24 Desember 2026 Cuti Bersama Kelahiran Yesus Kristus (Natal) Cuti bersama",
    );
    expect(open).toContain("Sumber: SKB 3 Menteri No. 1497 Tahun 2025");
    expect(open).not.toContain("Proklamasi");
    expect(textOf(folded)).toContain("Yang sudah lewat (23)");
    expect(textOf(folded)).toContain("Proklamasi Kemerdekaan Libur nasional");
  });

  test("marks a holiday that is today in words, in English too, and says where the decree is in Indonesian", () => {
    const html = show("2026-12-24", "en");
    expect(textOf(html)).toContain("Thursday, 24 December 2026 (today)");
    expect(textOf(html)).toContain("Collective leave: Christmas");
    expect(html).toContain('<span lang="id">SKB 3 Menteri');
  });
});

test("the hours page tells what is planned however far ahead, or that nothing is", () => {
  const far: Override = {
    id: "00000000-0000-4000-8000-000000000001",
    kind: "closed",
    from: "2027-08-02",
    to: "2027-08-06",
    name: "Pekan perbaikan",
    nameEn: "Repair week",
    source: "SK",
    spans: weekSpansOf(() => []),
  };
  const show = (schedule: Schedule, everything: boolean) =>
    textOf(
      renderToStaticMarkup(
        <HoursTable schedule={schedule} at={saturday} locale="id" everything={everything} />,
      ),
    );
  const planned = { ...seedChat, overrides: [far] };
  expect(show(planned, true)).toContain("Pekan perbaikan , 2–6 Agustus 2027: Senin–Jumat Tutup");
  expect(show(planned, false)).not.toContain("Pekan perbaikan");
  expect(show(seedChat, true)).toContain("belum ada jam lain");
});
