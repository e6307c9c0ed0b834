import { describe, expect, test } from "vitest";
import { seedBuilding, seedChat } from "../../../prisma/seed/hours-schedules";
import { dayOf, isoDateOf } from "./civil-date";
import type { OpeningHoursSpecification } from "./opening-hours-specification";
import { openingHoursSpecification } from "./opening-hours-specification";
import type { Override, Schedule } from "./schedule";
import { dayPlan, weekSpansOf } from "./schedule";

const today = "2026-11-22";
const day = (name: string) => `https://schema.org/${name}`;
const workdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"].map(day);

test("the chat's week and its closed days of the coming ninety days (R009, R010)", () => {
  const entries = openingHoursSpecification(seedChat, today);
  expect(entries.slice(0, 2)).toEqual([
    { "@type": "OpeningHoursSpecification", dayOfWeek: workdays, opens: "09:00", closes: "19:00" },
    {
      "@type": "OpeningHoursSpecification",
      dayOfWeek: [day("Saturday")],
      opens: "09:00",
      closes: "15:30",
    },
  ]);
  expect(entries.slice(2)).toEqual(
    ["2026-12-24", "2026-12-25", "2027-01-01", "2027-01-05", "2027-02-05", "2027-02-06"].map(
      (date) => ({
        "@type": "OpeningHoursSpecification",
        opens: "00:00",
        closes: "00:00",
        validFrom: date,
        validThrough: date,
      }),
    ),
  );
});

test("the building's week names its weekend (R064, R065)", () => {
  expect(openingHoursSpecification(seedBuilding, today)[1]).toEqual({
    "@type": "OpeningHoursSpecification",
    dayOfWeek: [day("Saturday"), day("Sunday")],
    opens: "09:00",
    closes: "16:00",
  });
});

/** Reads the entries as a search engine does: a date's own entries win, closed is 00:00–00:00. */
function readOn(entries: readonly OpeningHoursSpecification[], date: string) {
  const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
  const inDates = ({ validFrom, validThrough }: OpeningHoursSpecification) =>
    (validFrom === undefined || validFrom <= date) &&
    (validThrough === undefined || date <= validThrough);
  const special = entries.filter((entry) => entry.dayOfWeek === undefined && inDates(entry));
  const regular = entries.filter(
    (entry) => entry.dayOfWeek?.includes(day(weekday.format(new Date(date)))) && inDates(entry),
  );
  return (special.length > 0 ? special : regular)
    .map(({ opens, closes }) => `${opens}-${closes}`)
    .filter((times) => times !== "00:00-00:00");
}

describe("read as search engines read it, every coming day says what the schedule says", () => {
  const two = [
    { start: 540, end: 720 },
    { start: 780, end: 1440 },
  ];
  const override: Override = {
    id: "00000000-0000-4000-8000-000000000001",
    kind: "hours",
    from: "2026-12-20",
    to: "2027-01-10",
    name: "Jam lain",
    nameEn: "Other hours",
    source: "SK",
    spans: weekSpansOf((weekday) => (weekday < 3 ? two : [])),
  };
  const schedules: readonly (readonly [string, Schedule])[] = [
    ["chat", seedChat],
    ["building", seedBuilding],
    [
      "with other hours, an opening on a holiday, a closure and a new week",
      {
        ...seedChat,
        overrides: [
          override,
          { ...override, kind: "open", from: "2026-12-25", to: "2026-12-25" },
          { ...override, kind: "closed", from: "2026-12-30", to: "2027-01-02" },
        ],
        weeks: [
          ...seedChat.weeks,
          { validFrom: "2027-01-15", source: "SK", spans: weekSpansOf(() => two) },
        ],
      },
    ],
  ];
  test.each(schedules)("%s", (_name, schedule) => {
    const entries = openingHoursSpecification(schedule, today);
    const clock = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    for (let place = 0; place < 90; place += 1) {
      const date = isoDateOf(dayOf(today) + place);
      const said = dayPlan(schedule, dayOf(date)).spans.map(
        ({ start, end }) => `${clock(start)}-${end === 1440 ? "23:59" : clock(end)}`,
      );
      expect([date, ...readOn(entries, date)]).toEqual([date, ...said]);
    }
  });
});
