import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newMember } from "../profile/testing/member";
import { addOwnPortrait, removeOwnPortrait } from "./mutations";
import { findMemberPortrait, readCardPortrait, readMemberPortrait } from "./queries";

const photo = (background: string) =>
  sharp({ create: { width: 1200, height: 1200, channels: 3, background } })
    .withExif({ IFD0: { Artist: "Sekar di rumah" } })
    .jpeg()
    .toBuffer();
const trailOf = async (number: string) => {
  const { id } = await db().member.findUniqueOrThrow({ where: { number } });
  const lines = await db().auditEntry.findMany({
    where: { subject: `member:${id}` },
    orderBy: { id: "asc" },
  });
  return lines.map(({ action, data }) => [action, data]);
};

test("a member's picture is made anew, replaced and removed by himself, and the trail tells no more than that", async () => {
  const [member, other] = [await newMember(), await newMember()];
  expect(await addOwnPortrait(member, await photo("#345"))).toEqual({ ok: true, value: null });
  const meta = await sharp((await readMemberPortrait(member))?.webp).metadata();
  expect(meta).toMatchObject({ format: "webp", width: 640 });
  expect(meta.exif).toBeUndefined();
  expect(await findMemberPortrait(other)).toBeNull();
  expect(await readMemberPortrait(other)).toBeNull();

  expect((await addOwnPortrait(member, await photo("#fff"))).ok).toBe(true);
  const { channels } = await sharp((await readMemberPortrait(member))?.webp).stats();
  expect(channels[0]?.mean).toBeGreaterThan(250);
  await removeOwnPortrait(other);
  expect(await findMemberPortrait(member)).not.toBeNull();
  await removeOwnPortrait(member);
  await removeOwnPortrait(member);
  expect(await readMemberPortrait(member)).toBeNull();
  expect(await trailOf(member.account.memberNumber)).toEqual([
    ["member.portrait-changed", {}],
    ["member.portrait-changed", {}],
    ["member.portrait-removed", {}],
  ]);
});

test("what is no picture is refused by what is in it, noted, and leaves the one before", async () => {
  const member = await newMember();
  await addOwnPortrait(member, await photo("#345"));
  const script = Buffer.from("<script>alert(1)</script>");
  expect(await addOwnPortrait(member, script)).toEqual({ ok: false, refusal: "picture-kind" });
  const column = { width: 60, height: 2400, channels: 3, background: "#345" } as const;
  const ribbon = await sharp({ create: column }).png().toBuffer();
  const broken = { refusal: "picture-broken" };
  expect(await addOwnPortrait(member, ribbon)).toEqual({ ok: false, ...broken });
  expect((await trailOf(member.account.memberNumber)).slice(1)).toEqual([
    ["member.portrait-refused", { refusal: "picture-kind", bytes: script.byteLength }],
    ["member.portrait-refused", { ...broken, bytes: ribbon.byteLength }],
  ]);
  expect(await findMemberPortrait(member)).not.toBeNull();
});

test("on the card the picture is three by four, whatever it was; without one there is none", async () => {
  const member = await newMember();
  expect(await readCardPortrait(member, "webp")).toBeNull();
  await addOwnPortrait(member, await photo("#345"));
  for (const kind of ["webp", "jpeg"] as const) {
    const cut = await readCardPortrait(member, kind);
    expect(await sharp(cut ?? undefined).metadata()).toMatchObject({
      ...{ format: kind, width: 300, height: 400 },
    });
  }
});
