import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ComingStatus } from "@/lib/hours/domain/service-time";
import { OpenNow } from "./open-now";

const words = {
  open: "Sekarang buka",
  closed: "Sekarang tutup",
  chat: "Obrolan",
  building: "Gedung layanan",
  until: "sampai {time}",
  opens: "buka {when}",
  notScheduled: "belum ada jadwal buka",
  promise: "Paling lama 5 menit.",
  afterHours: "Tinggalkan pesan.",
};
const from = new Date("2026-11-22T03:00:00Z");
const open = (closesAt: string): ComingStatus => ({
  from,
  status: { ...why, open: true, opensAt: null, closesAt: new Date(closesAt) },
});
const closed = (opensAt: string | null): ComingStatus => ({
  from,
  status: { ...why, open: false, opensAt: opensAt ? new Date(opensAt) : null, closesAt: null },
});
const why = { reason: "within-hours", occasion: null } as const;

const render = (chat: ComingStatus, building: ComingStatus) =>
  renderToStaticMarkup(
    <OpenNow
      schedules={[[chat], [building]]}
      words={words}
      locale="id"
      button={<a href="/tanya">Percakapan Baru</a>}
      allHours={<a href="/jam-layanan">Semua jam</a>}
    />,
  );

test("each service has hours of its own: on a Sunday the building is open and the chat is not", () => {
  const html = render(closed("2026-11-23T02:00:00Z"), open("2026-11-22T09:00:00Z"));
  expect(html).toContain("Sekarang buka");
  expect(html).toMatch(/Obrolan<\/dt><dd>buka Senin, 23 November 2026 pukul 09\.00 WIB/u);
  expect(html).toMatch(/Gedung layanan<\/dt><dd>sampai 16\.00 WIB/u);
  expect(html).toContain("Tinggalkan pesan.");
});

test("when both are closed the page says so, when both open again, and still leads to the form", () => {
  const html = render(closed("2026-11-23T02:00:00Z"), closed(null));
  expect(html).toContain("Sekarang tutup");
  expect(html).toContain("belum ada jadwal buka");
  expect(html).toContain("Percakapan Baru");
});
