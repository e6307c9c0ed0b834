import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { storeRecords } from "../mutations";
import { staffOf } from "../staff/testing/staff";
import { incomingOf } from "../testing/records";
import { removeCover, setCover } from "./mutations";
import { getCover, listCovers } from "./queries";

const rina = staffOf("librarian");
const by = { source: "covers", actorId: null, actorName: "Uji", importId: null };

async function record(number: string): Promise<number> {
  const stored = await db().$transaction((tx) => storeRecords(tx, by, [incomingOf({ number })]));
  return stored.records[0]?.recordId ?? 0;
}
const photo = () =>
  sharp({ create: { width: 900, height: 1350, channels: 3, background: "#7a511f" } })
    .withExif({ IFD0: { Copyright: "rahasia" } })
    .jpeg()
    .toBuffer();
const versionOf = async () => {
  const [row] = await db().$queryRaw<{ version: bigint }[]>`SELECT version FROM page_version`;
  return row?.version;
};

test("a cover is made anew in its widths, shown with its words, audited, and every kept page is rendered again", async () => {
  const id = await record("C1");
  const before = await versionOf();
  const set = await setCover(rina, id, await photo(), "  Sampul:  perahu ");
  if (!set.ok) throw new Error(set.refusal);
  const { coverId } = set.value;
  expect((await listCovers([id])).get(id)).toEqual({
    ...{ id: coverId, alt: "Sampul: perahu", width: 480, height: 720 },
  });
  const given = async (width: number) => {
    const webp = await getCover(coverId, width);
    return webp && sharp(webp).metadata();
  };
  expect((await given(58))?.width).toBe(160);
  expect((await given(200))?.width).toBe(480);
  expect((await given(9_000))?.width).toBe(480);
  expect((await given(9_000))?.exif).toBeUndefined();
  expect(await versionOf()).not.toEqual(before);
  expect(
    await db().auditEntry.count({
      where: { subject: `catalogue-record:${id}`, action: "catalogue-record.cover-set" },
    }),
  ).toBe(1);
});

test("a new cover takes the place of the old one, a removed one is gone, and a withdrawn record shows none", async () => {
  const id = await record("C2");
  const [first, second] = [
    await setCover(rina, id, await photo(), "Satu"),
    await setCover(rina, id, await photo(), "Dua"),
  ];
  if (!first.ok || !second.ok) throw new Error("both are taken");
  expect(await getCover(first.value.coverId, 160)).toBeNull();
  expect((await listCovers([id])).get(id)?.alt).toBe("Dua");
  await db().$executeRaw`UPDATE catalogue_record SET withdrawn_at = now() WHERE id = ${id}::int`;
  expect(await getCover(second.value.coverId, 160)).toBeNull();
  expect(await setCover(rina, id, await photo(), "Tiga")).toEqual({
    ok: false,
    refusal: "not-found",
  });
  await db().$executeRaw`UPDATE catalogue_record SET withdrawn_at = NULL WHERE id = ${id}::int`;
  expect((await removeCover(rina, id)).ok).toBe(true);
  expect(await removeCover(rina, id)).toEqual({ ok: false, refusal: "not-found" });
  expect(await listCovers([id])).toEqual(new Map());
});

test("what is no picture or has no words is refused and leaves the cover there was", async () => {
  const id = await record("C3");
  const good = await photo();
  await setCover(rina, id, good, "Asli");
  for (const [bytes, alt, refusal] of [
    [Buffer.from("<svg/>"), "Sampul", "picture-kind"],
    [good.subarray(0, 300), "Sampul", "picture-broken"],
    [good, "  ", "alt-invalid"],
    [good, "x".repeat(301), "alt-invalid"],
  ] as const)
    expect(await setCover(rina, id, bytes, alt)).toEqual({ ok: false, refusal });
  expect((await listCovers([id])).get(id)?.alt).toBe("Asli");
  expect(await getCover(randomUUID(), 160)).toBeNull();
  expect(await getCover("../x", 160)).toBeNull();
});
