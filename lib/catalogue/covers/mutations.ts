import "server-only";
import { randomUUID } from "node:crypto";
import { record as recordDeed } from "@/lib/audit/mutations";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { raisePageVersion } from "@/lib/platform/page-version";
import type { PictureRefusal } from "@/lib/platform/picture";
import { encodePicture } from "@/lib/platform/picture";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { mayEditCatalogue } from "../policy";
import { coverAltSchema } from "./schema";

/** Widths in pixels: a spine in a list and the record's page, both on sharp screens. */
const coverWidths = [160, 480] as const;

export type CoverRefusal = PictureRefusal | "forbidden" | "not-found" | "alt-invalid";

/**
 * Gives a live record its cover, in place of the one it had. The picture is checked by its content and made anew, so that
 * nothing of the file reaches a reader. @returns the id of the cover, a part of its address
 */
export async function setCover(
  staff: Staff,
  recordId: number,
  bytes: Uint8Array,
  alt: string,
): Promise<Result<{ readonly coverId: string }, CoverRefusal>> {
  if (!mayEditCatalogue(staff)) return refuse("forbidden");
  const said = coverAltSchema.safeParse(alt);
  if (!said.success) return refuse("alt-invalid");
  const encoded = await encodePicture(bytes, coverWidths);
  if (!encoded.ok) return encoded;
  const id = randomUUID();
  return db().$transaction(async (tx) => {
    const [live] = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM catalogue_record WHERE id = ${recordId}::int AND withdrawn_at IS NULL FOR SHARE`;
    if (!live) return refuse("not-found");
    await tx.catalogueCover.deleteMany({ where: { recordId } });
    await tx.catalogueCover.create({
      data: { ...{ recordId, id, alt: said.data, uploadedBy: staff.accountId, at: now() } },
    });
    await tx.catalogueCoverSize.createMany({
      data: encoded.value.map(({ width, height, webp }) => ({ coverId: id, width, height, webp })),
    });
    await recordDeed(tx, {
      ...{ actorKind: "staff", actorId: staff.accountId, action: "catalogue-record.cover-set" },
      subject: `catalogue-record:${recordId}`,
    });
    await raisePageVersion(tx);
    return ok({ coverId: id });
  });
}

/** Takes a record's cover away; its page draws a spine again. Refuses `not-found` where it had none. */
export async function removeCover(
  staff: Staff,
  recordId: number,
): Promise<Result<number, "forbidden" | "not-found">> {
  if (!mayEditCatalogue(staff)) return refuse("forbidden");
  return db().$transaction(async (tx) => {
    const { count } = await tx.catalogueCover.deleteMany({ where: { recordId } });
    if (count === 0) return refuse("not-found");
    await recordDeed(tx, {
      ...{ actorKind: "staff", actorId: staff.accountId, action: "catalogue-record.cover-removed" },
      subject: `catalogue-record:${recordId}`,
    });
    await raisePageVersion(tx);
    return ok(recordId);
  });
}
