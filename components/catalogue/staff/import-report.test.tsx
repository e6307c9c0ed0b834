import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CatalogueImport } from "@/lib/catalogue/imports/types";
import { ImportList } from "./import-list";
import { progressOf } from "./import-progress";
import { ImportReport } from "./import-report";

const at = new Date("2026-11-22T03:00:10Z");
const running: CatalogueImport = {
  ...{ id: "0190f3a0-0000-7000-8000-000000000001", source: "perpustakaan", fileName: "buku.mrc" },
  ...{ fileBytes: 1000, format: "iso2709", mapping: null, state: "running", failure: null },
  ...{ position: 500, read: 30_000, added: 29_000, changed: 900, unchanged: 90, withdrawn: 8 },
  ...{ rejected: 2, warnings: { "hash-blanks": 3, "barcode-moved": 1 }, actorName: "Rina" },
  createdAt: new Date("2026-11-22T02:59:00Z"),
  startedAt: new Date("2026-11-22T03:00:00Z"),
  finishedAt: null,
};
const note = {
  ...{ number: 3, position: 40, row: null },
  record: { id: 7, title: "Cerpen", controlNumber: null },
};
const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("a running import tells records, share, speed and what remains; a finished one its own speed", () => {
  expect(progressOf(running, at)).toBe(
    "30.000 rekaman · 50 % · 3.000 rekaman per detik · sisa kira-kira 10 detik",
  );
  const done = { ...running, state: "done", position: 1000 } as const;
  expect(progressOf({ ...done, finishedAt: new Date("2026-11-22T03:00:05Z") }, at)).toBe(
    "30.000 rekaman · 100 % · 6.000 rekaman per detik",
  );
  const waiting = { ...running, state: "waiting", startedAt: null, position: 0, read: 0 } as const;
  expect(progressOf(waiting, at)).toBe("0 rekaman · 0 %");
});

test("the list leads to each report", () => {
  const html = renderToStaticMarkup(<ImportList imports={[running]} at={at} />);
  expect(html).toContain(`href="/staf/katalog/impor/${running.id}"`);
  expect(textOf(html)).toContain("29.000 baru, 900 berubah, 90 tetap, 8 ditarik, 2 ditolak");
  expect(renderToStaticMarkup(<ImportList imports={[]} at={at} />)).toContain("Belum ada berkas");
});

test("the report says why records were rejected, where they stand, and gives them back", () => {
  const html = renderToStaticMarkup(
    <ImportReport
      report={{ ...running, state: "done" }}
      reasons={[{ reason: "truncated", count: 2 }]}
      records={{
        rejections: [
          {
            ...{ number: 1234, position: 56_789, row: 1236, reason: "truncated" },
            seen: { controlNumber: "A-7", title: "Laut bercerita", text: "Laut bercerita;A-7" },
          },
        ],
        notes: [
          { ...note, id: 1, word: "added", detail: null, other: null },
          {
            ...{ ...note, id: 2, word: "barcode-moved", detail: "B-9" },
            other: { id: 8, title: "Pulang", controlNumber: null },
          },
        ],
      }}
      at={at}
    />,
  );
  expect(html).toContain(`href="/api/catalogue/imports/${running.id}/rejected"`);
  expect(textOf(html)).toContain("Terpotong sebelum selesai: 2");
  expect(textOf(html)).toContain(
    "Terpotong sebelum selesai Laut bercerita · Nomor kontrol A-7 Laut bercerita;A-7 Baris 1.236 · rekaman ke-1.234 · bita 56.789",
  );
  expect(html).toContain('href="/staf/katalog/7"');
  expect(textOf(html)).toContain("Lihat rekaman baru: 29.000 Ditampilkan 1 yang pertama.");
  expect(textOf(html)).toContain(
    "eksemplarnya kini pada rekaman ini: 1 Cerpen Tertulis: B-9 ; tadinya pada Pulang Rekaman ke-3 · bita 40",
  );
  expect(textOf(html)).toContain("Tanda # dipakai sebagai spasi: 3");
});

test("while an import goes on its report counts, and says when the records can be seen one by one", () => {
  const html = renderToStaticMarkup(
    <ImportReport
      report={running}
      reasons={[{ reason: "truncated", count: 2 }]}
      records={null}
      at={at}
    />,
  );
  const text = textOf(html);
  expect(text).toContain("Setelah impor berakhir, rekaman yang baru, berubah");
  expect(text).toContain("Tanda # dipakai sebagai spasi: 3");
  expect(text).toContain("Terpotong sebelum selesai: 2");
  expect(text).not.toContain("yang pertama");
  expect(html).not.toContain('aria-label="Rekaman yang ditolak"');
});
