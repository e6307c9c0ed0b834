import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import { actAsSystem, proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { removeUnusedPictures } from "./jobs";
import { addPicture } from "./mutations";
import { getPicture, listPictureSizes } from "./queries";

function staffOf(role: "librarian" | "supervisor"): Staff {
  const session = { accountId: randomUUID(), sessionId: randomUUID(), name: "Rina", role };
  const staff = proveStaff({ ...session, serviceGroup: null, memberNumber: null });
  if (!staff) throw new Error("a role of staff");
  return staff;
}
const photo = () =>
  sharp({ create: { width: 1000, height: 500, channels: 3, background: "#7a511f" } })
    .jpeg()
    .toBuffer();

test("a picture is kept in its widths and given in the one that fits", async () => {
  const added = await addPicture(staffOf("supervisor"), await photo());
  if (!added.ok) throw new Error(added.refusal);
  const { pictureId } = added.value;
  expect((await listPictureSizes(pictureId)).map(({ width }) => width)).toEqual([480, 960]);
  const widthOf = async (wanted: number) => {
    const webp = await getPicture(pictureId, wanted);
    return webp && (await sharp(webp).metadata()).width;
  };
  expect(await widthOf(100)).toBe(480);
  expect(await widthOf(500)).toBe(960);
  expect(await widthOf(5_000)).toBe(960);
  expect(await getPicture(randomUUID(), 100)).toBeNull();
  expect(await getPicture("../../etc/passwd", 100)).toBeNull();
});

test("what is no picture, and who may not add one, leaves nothing behind", async () => {
  const before = await db().picture.count();
  expect(await addPicture(staffOf("supervisor"), Buffer.from("<svg/>"))).toEqual({
    ok: false,
    refusal: "picture-kind",
  });
  expect(await addPicture(staffOf("librarian"), await photo())).toEqual({
    ok: false,
    refusal: "forbidden",
  });
  expect(await db().picture.count()).toBe(before);
});

test("a picture that nothing names is removed after a week, one that an edition names stays", async () => {
  const [used, unused] = [randomUUID(), randomUUID()];
  const at = new Date(Date.now() - 8 * 86_400_000);
  for (const id of [used, unused])
    await db().picture.create({ data: { id, uploadedBy: randomUUID(), at } });
  const document = { id: randomUUID(), kind: "news", slug: "foto", position: 0, latest: 1 };
  await db().document.create({ data: document });
  await db().edition.create({
    data: {
      documentId: document.id,
      number: 1,
      content: { shared: { imageId: used } },
      authorName: "Rina",
      at,
    },
  });
  await removeUnusedPictures(actAsSystem("test"));
  const left = await db().picture.findMany({ where: { id: { in: [used, unused] } } });
  expect(left.map(({ id }) => id)).toEqual([used]);
});
