import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { StaffRecordLine } from "@/lib/catalogue/staff/types";
import { ChangeList } from "./change-list";
import { CopyList } from "./copy-list";
import { RecordList } from "./record-list";

const line: StaffRecordLine = {
  ...{ id: 7, title: "Bumi manusia", creatorLine: "Pramoedya Ananta Toer", imprint: null },
  ...{ year: 1980, kind: "book", digitalKind: null, language: "id", callNumber: null },
  ...{ controlNumber: "0010-7", withdrawn: false, changedAt: new Date("2026-11-22T03:00:00Z") },
};

test("a line leads to the record's page and a tombstone is named", () => {
  const lines = [line, { ...line, id: 8, withdrawn: true }];
  const html = renderToStaticMarkup(
    <RecordList found={{ by: "number", total: 2, totalIsExact: true, lines }} typed="0010-7" />,
  );
  expect(html).toContain("Rekaman dengan nomor “0010-7”");
  expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    "/staf/katalog/7",
    "/staf/katalog/8",
  ]);
  expect(html.split("Ditarik")).toHaveLength(2);
});

test("a search without results says what to try", () => {
  const html = renderToStaticMarkup(
    <RecordList found={{ by: "title", total: 0, totalIsExact: true, lines: [] }} typed="<xyz>" />,
  );
  expect(html).toContain("Tidak ada rekaman untuk “&lt;xyz&gt;”");
  expect(html).toContain("Periksa ejaannya");
});

test("the history names deed, person, day and the fields that changed", () => {
  const state = { at: new Date("2026-11-22T03:00:00Z"), actorName: "Rina", import: null };
  const rest = { withdrawn: false, restored: false };
  const changes = { removed: ["245 10 $a Bumi manusa"], added: ["245 10 $a Bumi manusia"] };
  const html = renderToStaticMarkup(
    <ChangeList
      imports
      history={[
        { ...state, ...rest, version: 3, restored: true, changes: { removed: [], added: [] } },
        { ...state, ...rest, version: 2, changes },
        { ...state, ...rest, version: 1, import: { id: "x", fileName: "buku.mrc" }, changes: null },
      ].map((change) => ({ ...change, kind: "state" }))}
    />,
  );
  expect(html).toContain("<b>Rekaman dipulihkan</b> oleh Rina");
  expect(html).toContain("<b>Rekaman diubah</b> oleh Rina");
  expect(html).toContain("Minggu, 22 November 2026 pukul 10.00 WIB");
  expect(html).toContain("Ruas yang berubah: 245<");
  expect(html).toContain('href="/staf/katalog/impor/x"');
  expect(html.replace(/<[^>]+>/g, "")).toContain("Rekaman dibuat oleh Rina, lewat impor buku.mrc");
});

test("the history names what was done to copies and cover, and by whom while their account is there", () => {
  const deed = { kind: "deed", at: new Date("2026-11-22T03:00:00Z"), actorName: "Rina" } as const;
  const none = { fields: [], status: null, elsewhere: null };
  const elsewhere = { id: 12, title: "Bumi manusia" };
  const status = { from: "available", to: "lost", since: "2026-11-20" } as const;
  const html = renderToStaticMarkup(
    <ChangeList
      imports
      history={[
        { ...deed, ...none, action: "catalogue-copy.status-set", copy: "B-1", status },
        { ...deed, ...none, action: "catalogue-copy.changed", copy: "B-1", fields: ["barcode"] },
        { ...deed, ...none, action: "catalogue-copy.label-freed", copy: "nomor 5", elsewhere },
        { ...deed, ...none, action: "catalogue-record.cover-set", copy: null, actorName: null },
      ]}
    />,
  );
  const text = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text).toContain("Eksemplar B-1 diberi status oleh Rina Tersedia menjadi Hilang sejak");
  expect(text).toContain("Eksemplar B-1 diubah oleh Rina Barkod atau nomor induk");
  expect(text).toContain("Eksemplar nomor 5 dilepas barkodnya untuk eksemplar lain oleh Rina");
  expect(text).toContain("Waktu itu milik rekaman Bumi manusia");
  expect(html).toContain('href="/staf/katalog/12"');
  expect(text).toContain("Sampul dipasang oleh petugas yang akunnya sudah tidak ada");
});

test("each copy says its label, its status and since which day in WIB", () => {
  const html = renderToStaticMarkup(
    <CopyList
      recordId={7}
      copies={[
        {
          ...{ id: 3, barcode: "B-1", accession: null, callNumber: "899 PRA", access: null },
          ...{ location: "Lantai 21", note: null, status: "repair", addedByHand: false },
          version: 1,
          statusAt: new Date("2026-11-21T17:30:00Z"),
        },
      ]}
    />,
  );
  expect(html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")).toContain(
    "B-1 Sedang diperbaiki sejak Minggu, 22 November 2026 899 PRA · Lantai 21",
  );
});
