import "server-only";

import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { figuresSchema } from "./schema";
import type { CountedFigures } from "./types";

/** The worker's newest count; null before the first. One row, whatever the number of members. */
export async function getFigures(_staff: Staff): Promise<CountedFigures | null> {
  const row = await db().memberFigures.findUnique({ where: { id: 1 } });
  return row && { countedAt: row.countedAt, figures: figuresSchema.parse(row.figures) };
}
