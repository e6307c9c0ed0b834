import { render, screen } from "@testing-library/react";
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
  render(
    <RecordList found={{ by: "number", total: 2, totalIsExact: true, lines }} typed="0010-7" />,
  );
  expect(screen.getByRole("heading", { name: "Rekaman dengan nomor “0010-7”" })).toBeVisible();
  const links = screen.getAllByRole("link", { name: "Bumi manusia" });
  expect(links.map((link) => link.getAttribute("href"))).toEqual([
    "/staf/katalog/7",
    "/staf/katalog/8",
  ]);
  expect(screen.getAllByText("Ditarik")).toHaveLength(1);
});

test("a search without results says what to try", () => {
  render(
    <RecordList found={{ by: "title", total: 0, totalIsExact: true, lines: [] }} typed="xyz" />,
  );
  expect(screen.getByRole("heading", { name: "Tidak ada rekaman untuk “xyz”" })).toBeVisible();
  expect(screen.getByText(/Periksa ejaannya/)).toBeVisible();
});

test("the history names deed, person, day and the fields that changed", () => {
  const state = { at: new Date("2026-11-22T03:00:00Z"), actorName: "Rina", importId: null };
  const rest = { withdrawn: false, restored: false };
  render(
    <ChangeList
      changes={[
        {
          ...{ ...state, ...rest, version: 2 },
          changes: { removed: ["245 10 $a Bumi manusa"], added: ["245 10 $a Bumi manusia"] },
        },
        { ...state, ...rest, version: 1, importId: "x", changes: null },
      ]}
    />,
  );
  const [newest, first] = screen
    .getAllByRole("listitem")
    .filter((item) => item.textContent?.includes("oleh"));
  expect(newest).toHaveTextContent("Rekaman diubah oleh Rina");
  expect(newest).toHaveTextContent("Minggu, 22 November 2026 pukul 10.00 WIB");
  expect(newest).toHaveTextContent("Ruas yang berubah: 245");
  expect(first).toHaveTextContent("Rekaman dibuat oleh Rina (impor)");
});

test("each copy says its label, status and since when", () => {
  render(
    <CopyList
      copies={[
        {
          ...{ id: 3, barcode: "B-1", accession: null, callNumber: "899 PRA", access: null },
          ...{ location: "Lantai 21", note: null, status: "repair", addedByHand: false },
          statusAt: new Date("2026-11-21T17:30:00Z"),
        },
      ]}
    />,
  );
  expect(screen.getByRole("listitem")).toHaveTextContent(
    "B-1Sedang diperbaikisejak Minggu, 22 November 2026899 PRA · Lantai 21",
  );
});
