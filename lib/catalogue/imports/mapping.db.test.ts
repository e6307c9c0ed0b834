import { expect, test } from "vitest";
import { actAsSystem } from "@/lib/identity/proofs";
import { staffOf } from "../staff/testing/staff";
import { runImport } from "./jobs";
import { addImport, mapColumns } from "./mutations";
import { getCsvPreview, getImport, listMappings, nextImport } from "./queries";

const system = actAsSystem("test");
const dewi = staffOf("supervisor", "Dewi");

async function* chunks(text: string) {
  yield new TextEncoder().encode(text);
}
async function upload(text: string, by: Parameters<typeof addImport>[0] = dewi): Promise<string> {
  const file = { source: "pemetaan", fileName: "uji.csv", chunks: chunks(text), mapping: null };
  const added = await addImport(by, file);
  if (!added.ok) throw new Error(added.refusal);
  return added.value.importId;
}
async function opened(id: string) {
  const report = await getImport(dewi, id);
  if (report === null) throw new Error("no import");
  return { report, preview: await getCsvPreview(dewi, report) };
}

const table =
  '\uFEFFNama buku;Pengarang;Rak 7\nLaut bercerita;Chudori, Leila S.;A1\n"Pulang; lagi";;A2\n';

test("a table with a heading nobody knows waits for staff, who see its first lines, and is imported as they say", async () => {
  const id = await upload(table);
  const { report, preview } = await opened(id);
  expect(report.state).toBe("mapping");
  expect(report.mapping?.columns).toEqual([null, "author", null]);
  expect(preview).toEqual({
    headings: ["Nama buku", "Pengarang", "Rak 7"],
    rows: [
      ["Laut bercerita", "Chudori, Leila S.", "A1"],
      ["Pulang; lagi", "", "A2"],
    ],
  });
  expect(await nextImport(system)).not.toBe(id);
  const { headings } = preview ?? { headings: [] };
  const named = { headings, name: "  Rumah baca " };
  expect(await mapColumns(dewi, id, { ...named, targets: ["", "author", "location"] })).toEqual({
    ok: false,
    refusal: "mapping-without-title",
  });
  const right = { ...named, targets: ["title", "author", "bukan-ruas"] };
  expect((await mapColumns(dewi, id, right)).ok).toBe(true);
  expect(await mapColumns(dewi, id, right)).toEqual({ ok: false, refusal: "not-waiting" });
  expect(await runImport(system, id)).toBe("done");
  expect((await opened(id)).report).toMatchObject({ state: "done", added: 2, rejected: 0 });
  expect(await listMappings(dewi)).toEqual([
    { name: "Rumah baca", targets: { "Nama buku": "title", Pengarang: "author" } },
  ]);
});

test("a table whose headings are all known is imported without being asked, and so is one of a command", async () => {
  expect((await opened(await upload("Judul;Tahun\nSatu;1980\n"))).report.state).toBe("waiting");
  const commanded = await upload("Judul;Entah\nDua;x\n", system);
  expect((await opened(commanded)).report.state).toBe("waiting");
});

test("a librarian who may not import neither sees the lines nor names the columns", async () => {
  const id = await upload("Apa;Ini\na;b\n");
  const { report } = await opened(id);
  const rina = staffOf("librarian");
  expect(await getCsvPreview(rina, report)).toBeNull();
  expect(await listMappings(rina)).toEqual([]);
  const forged = { headings: ["Apa"], targets: ["title"], name: "" };
  expect(await mapColumns(rina, id, forged)).toEqual({ ok: false, refusal: "forbidden" });
});
