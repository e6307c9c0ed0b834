import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CatalogueSource, Harvest } from "@/lib/catalogue/harvest/types";
import { HarvestList, SourceList } from "./source-list";
import { harvestFailures, sourceFault } from "./source-sentences";

const at = new Date("2026-11-22T03:00:00Z");
const harvest: Harvest = {
  ...{ id: "h", sourceId: "s", state: "failed", failure: "list-goes-round", rounds: 2 },
  ...{ fromStamp: "2026-11-01", requests: 12, read: 1203, added: 1000, changed: 100 },
  ...{ unchanged: 90, withdrawn: 10, rejected: 3, reasons: { "title-missing": 3 } },
  rejections: [{ identifier: "oai:contoh:7", reason: "title-missing" }],
  ...{ createdAt: at, startedAt: at, finishedAt: at, resumeAt: at, actorName: "worker" },
};
const source: CatalogueSource = {
  ...{ id: "s", name: "contoh", title: "Perpustakaan Contoh", baseUrl: "https://contoh.test/oai" },
  ...{ prefix: "oai_dc", setSpec: null, everyHours: 24, pausedAt: null, granularity: "day" },
  ...{ deletedRecord: "no", sets: [], harvestedUntil: null, dueAt: at, version: 1, records: 1100 },
  last: harvest,
};
const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("the list says of each repository when it is harvested, how many records it gave and what went wrong", () => {
  const html = renderToStaticMarkup(<SourceList sources={[source]} />);
  expect(html).toContain('href="/staf/katalog/sumber/s"');
  const text = textOf(html);
  expect(text).toContain("Setiap hari; berikutnya Minggu, 22 November 2026 pukul 10.00 WIB");
  expect(text).toContain("1.100 rekaman di katalog");
  expect(text).toContain(harvestFailures["list-goes-round"]);
  const paused = renderToStaticMarkup(<SourceList sources={[{ ...source, pausedAt: at }]} />);
  expect(textOf(paused)).toContain("sedang dijeda");
  expect(renderToStaticMarkup(<SourceList sources={[]} />)).toContain("Belum ada perpustakaan");
});

test("the report of a harvest counts what came and names what was rejected, with its reason", () => {
  const text = textOf(renderToStaticMarkup(<HarvestList harvests={[harvest]} />));
  expect(text).toContain(
    "Perubahan sejak 2026-11-01, 12 permintaan, dimulai 2 kali, oleh portal ini (otomatis)",
  );
  expect(text).toContain("1.203 dibaca: 1.000 baru, 100 berubah, 90 tetap, 10 ditarik, 3 ditolak");
  expect(text).toContain("oai:contoh:7: Tidak ada judul");
});

test("every fault that a form can have is a sentence", () => {
  for (const word of [...Object.keys(harvestFailures), "name-taken", "url-invalid", "set-invalid"])
    expect(sourceFault(word), word).toMatch(/^[A-Z].*[.]$/);
  expect(sourceFault("prefix-unknown:oai_dc, marc")).toBe(
    "Repositori ini memberikan: oai_dc, marc.",
  );
});
