import { expect, test } from "vitest";
import { readLines } from "@/lib/catalogue/marc/marc-lines";
import { newRecordLines } from "@/lib/catalogue/staff/domain/new-record";
import { lineFaultSentence } from "./record-sentences";

test("a fault names its line; one of the whole record names none", () => {
  expect(lineFaultSentence("tag-invalid:3")).toMatch(/^Baris 3: nomor ruas/);
  expect(lineFaultSentence("title-missing:0")).toMatch(/^Judul belum ada/);
});

test("a new record begins with lines that ask for a title and nothing else", () => {
  const lines = newRecordLines("2026-11-22");
  const empty = readLines(lines.join("\n"));
  expect(empty).toEqual({ ok: false, faults: [{ line: 0, fault: "title-missing" }] });
  const titled = readLines(lines.join("\n").replace("245 10 $a", "245 10 $a Judul"));
  if (!titled.ok) throw new Error("a title is enough");
  const fixed = titled.record.fields.find(({ tag }) => tag === "008");
  expect(fixed && "value" in fixed ? fixed.value.length : 0).toBe(40);
  expect(titled.record.fields.map(({ tag }) => tag)).toEqual(["008", "245"]);
});
