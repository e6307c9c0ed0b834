import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";

/** A picture's kept widths, narrowest first; empty when there is no such picture; public. */
export async function listPictureSizes(
  pictureId: string,
): Promise<readonly { readonly width: number; readonly height: number }[]> {
  return db().pictureSize.findMany({
    where: { pictureId },
    select: { width: true, height: true },
    orderBy: { width: "asc" },
  });
}

/**
 * The WebP of the narrowest kept width that is at least `width`, or of the widest; null when there is no such picture.
 * Public: an id is unguessable, and what is drafted is meant to be shown.
 */
export async function getPicture(
  pictureId: string,
  width: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!z.uuid().safeParse(pictureId).success) return null;
  const fitting = await db().pictureSize.findFirst({
    where: { pictureId, width: { gte: width } },
    orderBy: { width: "asc" },
  });
  const chosen =
    fitting ??
    (await db().pictureSize.findFirst({ where: { pictureId }, orderBy: { width: "desc" } }));
  return chosen && new Uint8Array(chosen.webp);
}
