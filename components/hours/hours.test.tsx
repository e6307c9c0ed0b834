import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Schedule } from "@/lib/hours/domain/schedule";
import { weekSpansOf } from "@/lib/hours/domain/schedule";
import { statusAt } from "@/lib/hours/domain/service-time";
import { seedBuilding, seedChat } from "../../prisma/seed/hours-schedules";
import { HoursTable } from "./hours-table";
import { OpenBadge } from "./open-badge";
import { PatronZone, patronTime } from "./patron-zone";

const saturday = new Date("2026-11-21T11:05:00+07:00");

/** The rows as a reader meets them: text of the cells, joined. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr( class="bg-accent-soft")?>(.*?)<\/tr>/gs)].map(([, marked, cells]) => {
    const texts = [...(cells ?? "").matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)];
    const text = texts.map(([, inner]) => (inner ?? "").replace(/<[^>]+>/g, "").trim());
    return (marked ? "* " : "") + text.join(" | ");
  });

test("the table shows three zones, marks today in words and names the next holiday", () => {
  const html = renderToStaticMarkup(<HoursTable schedule={seedChat} at={saturday} locale="id" />);
  expect(rowsOf(html)).toEqual([
    "Hari | WIB | WITA | WIT",
    "Senin–Jumat | 09.00–19.00 | 10.00–20.00 | 11.00–21.00",
    "* Sabtu (hari ini) | 09.00–15.30 | 10.00–16.30 | 11.00–17.30",
    "Minggu | Tutup; pesan tetap diterima",
    "Hari libur nasional | Tutup; berikutnya Kamis, 24 Desember 2026 (cuti bersama)",
  ]);
  expect(html).toContain("Jam obrolan menurut zona waktu");
  // Before a script has told the reader's zone, none is left out on any screen.
  expect(html).toContain('data-zone=""');
  expect(html).toContain("Berlaku sejak 1 Januari 2023.");
});

test("the reader's zone is told by a script of the page's policy, before any other", () => {
  const html = renderToStaticMarkup(
    <HoursTable schedule={seedChat} at={saturday} locale="id" nonce="abc" />,
  );
  const script =
    /<div data-zone=""[^>]*><script nonce="abc">(.*?)<\/script><table/s.exec(html)?.[1] ?? "";
  const intl = "DateTimeFormat";
  const zoneIn = (timeZone: string, offset: number): unknown => {
    const table = { dataset: { zone: "" } };
    const format = { resolvedOptions: () => ({ timeZone }) };
    const ThereDate = class {
      getTimezoneOffset = () => -offset;
    };
    new Function("document", "Intl", "Date", script)(
      { currentScript: { parentElement: table } },
      { [intl]: () => format },
      ThereDate,
    );
    return table.dataset.zone;
  };
  expect(zoneIn("Asia/Jakarta", 420)).toBe("WIB");
  expect(zoneIn("Asia/Makassar", 480)).toBe("WITA");
  expect(zoneIn("Asia/Jayapura", 540)).toBe("WIT");
  expect(zoneIn("Europe/Paris", 60)).toBe("");
  // The same hour as Makassar's or Jayapura's, but elsewhere.
  expect(zoneIn("Asia/Singapore", 480)).toBe("");
  expect(zoneIn("Asia/Tokyo", 540)).toBe("");
});

test("today inside a row of several days is named", () => {
  const wednesday = new Date("2026-11-25T00:00:00+07:00");
  const html = renderToStaticMarkup(
    <HoursTable schedule={seedBuilding} at={wednesday} locale="en" />,
  );
  expect(rowsOf(html)[1]).toBe(
    "* Monday–Friday (today, Wednesday) | 08:00–21:00 | 09:00–22:00 | 10:00–23:00",
  );
});

test("on a holiday only the holiday's row is today's", () => {
  const eve = new Date("2026-12-24T10:00:00+07:00");
  const rows = rowsOf(
    renderToStaticMarkup(<HoursTable schedule={seedChat} at={eve} locale="id" />),
  );
  expect(rows.filter((row) => row.includes("hari ini"))).toEqual([
    "* Cuti Bersama Kelahiran Yesus Kristus (Natal) (hari ini) | Tutup; pesan tetap diterima",
  ]);
  expect(rows.at(-1)).toContain("Jumat, 25 Desember 2026, Kelahiran Yesus Kristus (Natal)");
});

test("Ramadan hours are announced before and shown while they hold", () => {
  const spans = weekSpansOf((weekday) =>
    weekday === 5 ? [{ start: 570, end: 900 }] : [{ start: 540, end: 870 }],
  );
  const schedule: Schedule = {
    ...seedChat,
    overrides: [
      {
        id: "00000000-0000-4000-8000-000000000001",
        kind: "hours",
        from: "2027-02-08",
        to: "2027-03-09",
        name: "Jam Ramadan",
        nameEn: "Ramadan hours",
        source: "Pengumuman",
        spans,
      },
    ],
  };
  const at = (text: string) =>
    renderToStaticMarkup(<HoursTable schedule={schedule} at={new Date(text)} locale="id" />);
  expect(
    at("2027-01-20T10:00:00+07:00")
      .replace(/<li>|<\/ul>/g, " ")
      .replace(/<[^>]+>/g, "")
      .replace(/ +/g, " "),
  ).toContain(
    "Jam Ramadan, 8 Februari–9 Maret 2027: Senin–Kamis 09.00–14.30 Jumat 09.30–15.00 Sabtu–Minggu 09.00–14.30",
  );
  expect(rowsOf(at("2027-02-12T10:00:00+07:00"))[2]).toContain("* Jumat (hari ini) | 09.30–15.00");
});

test("the badge says until when it is open or when it opens again", () => {
  const badge = (at: Date, locale: "id" | "en") =>
    renderToStaticMarkup(<OpenBadge status={statusAt(seedChat, at)} locale={locale} />).replace(
      /<[^>]+>/g,
      "",
    );
  expect(badge(saturday, "id")).toBe("Buka sampai 15.30 WIB");
  const evening = new Date("2026-11-21T20:00:00+07:00");
  expect(badge(evening, "id")).toBe("Tutup, buka lagi Senin, 23 November 2026 pukul 09.00 WIB");
  expect(badge(evening, "en")).toBe("Closed, opens again Monday, 23 November 2026 at 09:00 WIB");
});

test("the patron's own clock is told only where it differs, with a zone only in Indonesia", () => {
  const nine = "2026-11-23T02:00:00Z";
  expect(patronTime(nine, "id", 540, "Asia/Jayapura")).toBe("pukul 11.00 WIT di tempat Anda");
  expect(patronTime(nine, "id", 420, "Asia/Bangkok")).toBeNull();
  expect(patronTime(nine, "id", 480, "Asia/Singapore")).toBe("pukul 10.00 di tempat Anda");
  expect(patronTime(nine, "en", 345, "Asia/Kathmandu")).toBe("at 07:45 where you are");
  expect(patronTime(nine, "id", -480, "America/Los_Angeles")).toBe(
    "Minggu, 22 November 2026 pukul 18.00 di tempat Anda",
  );
  expect(renderToStaticMarkup(<PatronZone instant={nine} locale="id" />)).toMatch(/><\/span>$/u);
});
