import ICAL from "ical.js";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import seedHours from "../../../../prisma/seed/hours";
import { GET } from "./route";

const get = (feed: string) =>
  GET(new Request(`http://localhost:3000/api/hours/${feed}`), {
    params: Promise.resolve({ feed }),
  });

beforeAll(seedHours);

test.each([
  ["chat.ics", "Jam obrolan Tanya Pustakawan", "http://localhost:3000/jam-layanan"],
  ["chat.en.ics", "Ask a Librarian chat hours", "http://localhost:3000/en/jam-layanan"],
  ["building.ics", "Jam gedung layanan perpustakaan", "http://localhost:3000/jam-layanan"],
  ["building.en.ics", "Library building hours", "http://localhost:3000/en/jam-layanan"],
])("%s is a calendar of the schedule as it stands now", async (feed, name, page) => {
  const answer = await get(feed);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  expect(calendar.getFirstPropertyValue("name")).toBe(name);
  expect(calendar.getFirstPropertyValue("url")).toBe(page);
  expect(calendar.getAllSubcomponents("vevent").length).toBeGreaterThan(250);
});

test("a published closure is in the feed at once", async () => {
  const day = new Date(Date.now() + 3 * 86_400_000);
  await db().hoursOverride.create({
    data: {
      id: "01900000-0000-4000-8000-000000000009",
      scheduleCode: "building",
      kind: "closed",
      firstDay: day,
      lastDay: day,
      name: "Pemeliharaan listrik",
      nameEn: "Power works",
      source: "Pengumuman uji",
      spans: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, []])),
    },
  });
  expect(await (await get("building.en.ics")).text()).toContain("Power works");
  expect(await (await get("chat.en.ics")).text()).not.toContain("Power works");
});

test.each(["opac.ics", "chat", "chat.id.ics", "chat.ICS", "..%2fchat.ics"])(
  "%s is no schedule: 404",
  async (feed) => {
    const answer = await get(feed);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ refusal: "unknown-schedule" });
  },
);
