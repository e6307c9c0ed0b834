import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/prisma/client";
import seedHours from "@/prisma/seed/hours";

// Past every rule of ours, as a careless script would write: what stands here is PostgreSQL's own refusal.
beforeAll(() => seedHours());

const day = (date: string) => new Date(`${date}T00:00:00Z`);
let next = 0;

/** Each week on a day of its own. */
const writeWeek = (spans: Prisma.InputJsonValue) => {
  next += 1;
  const validFrom = new Date(day("2031-01-01").getTime() + next * 86_400_000);
  return db().hoursWeek.create({ data: { scheduleCode: "chat", validFrom, source: "Uji", spans } });
};

const writeOverride = (change: Partial<Prisma.HoursOverrideUncheckedCreateInput> = {}) =>
  db().hoursOverride.create({
    data: {
      id: randomUUID(),
      scheduleCode: "chat",
      kind: "hours",
      firstDay: day("2031-02-01"),
      lastDay: day("2031-02-28"),
      name: "Uji",
      nameEn: "Test",
      source: "Uji",
      spans: { 1: [{ start: 540, end: 1140 }] },
      ...change,
    },
  });

const monday = (...spans: Prisma.InputJsonValue[]): Prisma.InputJsonValue => ({ 1: spans });

const wrong: readonly (readonly [string, Prisma.InputJsonValue])[] = [
  ["ends before it starts", monday({ start: 1140, end: 540 })],
  ["ends when it starts", monday({ start: 540, end: 540 })],
  ["starts before midnight", monday({ start: -1, end: 540 })],
  ["ends after midnight", monday({ start: 540, end: 1441 })],
  ["has half a minute", monday({ start: 540.5, end: 1140 })],
  ["is written as text", monday({ start: "540", end: "1140" })],
  ["has no end", monday({ start: 540 })],
  ["is no span", monday(540)],
  ["is the second of its day and wrong", monday({ start: 540, end: 720 }, { start: 780, end: 0 })],
  ["stands on an eighth day", { 8: [{ start: 540, end: 1140 }] }],
  ["stands alone and in no list", { 1: { start: 540, end: 1140 } }],
  ["is in a list of no day", [{ start: 540, end: 1140 }]],
];

describe("PostgreSQL itself refuses", () => {
  test.each(wrong)("a span that %s, in a week and in an override", async (_, spans) => {
    await expect(writeWeek(spans)).rejects.toThrow("hours_week_spans_hold");
    await expect(writeOverride({ spans })).rejects.toThrow("hours_override_spans_hold");
  });

  test("a change that makes a good row bad", async () => {
    const { id } = await writeOverride();
    const spoil = db().hoursOverride.update({
      where: { id },
      data: { spans: monday({ start: 1140, end: 540 }) },
    });
    await expect(spoil).rejects.toThrow("hours_override_spans_hold");
  });

  test("an override whose last day is before its first", async () => {
    const backwards = { firstDay: day("2031-03-02"), lastDay: day("2031-03-01") };
    await expect(writeOverride(backwards)).rejects.toThrow("hours_override_days_ordered");
  });
});

test("what the rules allow is taken: a whole day, several spans, no span at all, an override of one day", async () => {
  await writeWeek(monday({ start: 0, end: 1440 }));
  await writeWeek(monday({ start: 540, end: 720 }, { start: 780, end: 1140 }));
  await writeWeek({ 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] });
  const oneDay = day("2031-04-01");
  await writeOverride({ kind: "closed", firstDay: oneDay, lastDay: oneDay, spans: {} });
});
