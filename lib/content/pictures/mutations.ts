import "server-only";
import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/mutations";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { PictureRefusal } from "@/lib/platform/picture";
import { encodePicture } from "@/lib/platform/picture";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { mayEditContent } from "@/lib/publishing/policy";

/** Keeps a picture in its widths. Nothing shows it until something published names it. @returns its id */
export async function addPicture(
  staff: Staff,
  bytes: Uint8Array,
): Promise<Result<{ readonly pictureId: string }, PictureRefusal | "forbidden">> {
  if (!mayEditContent(staff)) return refuse("forbidden");
  const encoded = await encodePicture(bytes);
  if (!encoded.ok) return encoded;
  const pictureId = randomUUID();
  await db().$transaction(async (tx) => {
    await tx.picture.create({ data: { id: pictureId, uploadedBy: staff.accountId, at: now() } });
    await tx.pictureSize.createMany({
      data: encoded.value.map(({ width, height, webp }) => ({ pictureId, width, height, webp })),
    });
    await record(tx, {
      actorKind: "staff",
      actorId: staff.accountId,
      action: "picture.added",
      subject: `picture:${pictureId}`,
    });
  });
  return ok({ pictureId });
}
