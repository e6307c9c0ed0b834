import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { newApplicant, sendAndConfirm } from "../testing/applicants";
import { addPortrait, removePortrait } from "./mutations";
import { readOwnPortrait } from "./queries";

beforeEach(async () => {
  await db().membershipApplication.deleteMany();
});

test("a picture is made anew as WebP, small and without what the camera wrote", async () => {
  const { keyHash } = await newApplicant();
  const photo = await sharp({
    create: { width: 1200, height: 1600, channels: 3, background: "#345" },
  })
    .withExif({ IFD0: { Artist: "Suparman di rumah" } })
    .jpeg()
    .toBuffer();
  expect((await addPortrait(keyHash, photo)).ok).toBe(true);
  const kept = await readOwnPortrait(keyHash);
  const meta = await sharp(kept?.webp).metadata();
  expect(meta).toMatchObject({ format: "webp", width: 640 });
  expect(meta.exif).toBeUndefined();
  await removePortrait(keyHash);
  expect(await readOwnPortrait(keyHash)).toBeNull();
});

test.each([
  ["a script", '<script>alert("x")</script>', "picture-kind"],
  [
    "an SVG with a script",
    '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    "picture-kind",
  ],
  ["a script that begins like a JPEG", "\xff\xd8\xff<script>alert(1)</script>", "picture-broken"],
])("%s is refused by what is in it, and noted", async (_, text, refusal) => {
  const { keyHash, applicationId } = await newApplicant();
  expect(await addPortrait(keyHash, Buffer.from(text, "latin1"))).toEqual({ ok: false, refusal });
  expect(await readOwnPortrait(keyHash)).toBeNull();
  const [line] = await db().auditEntry.findMany({
    where: { subject: `application:${applicationId}` },
  });
  expect(line).toMatchObject({ action: "application.portrait-refused", data: { refusal } });
});

test("what was sent in keeps its picture until it is sent back", async () => {
  const applicant = await newApplicant();
  const { keyHash } = applicant;
  const photo = (background: string) =>
    sharp({ create: { width: 300, height: 400, channels: 3, background } })
      .png()
      .toBuffer();
  await addPortrait(keyHash, await photo("#345"));
  const kept = await readOwnPortrait(keyHash);
  const refused = { ok: false, refusal: "not-editable" };
  await sendAndConfirm(applicant);
  expect(await addPortrait(keyHash, await photo("#a20"))).toEqual(refused);
  expect(await removePortrait(keyHash)).toEqual(refused);
  expect(await readOwnPortrait(keyHash)).toEqual(kept);
  await db().membershipApplication.updateMany({ data: { state: "returned" } });
  expect(await addPortrait(keyHash, await photo("#a20"))).toMatchObject({ ok: true });
  expect(await readOwnPortrait(keyHash)).not.toEqual(kept);
  expect(await removePortrait(keyHash)).toMatchObject({ ok: true });
});

test("without a key nothing is kept", async () => {
  expect(await addPortrait("0".repeat(64), Buffer.from("x"))).toMatchObject({
    refusal: "unknown-application",
  });
});
