import "server-only";

import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Purpose } from "./domain/purposes";
import { isPurpose } from "./domain/purposes";

/** One yes, and until when it stood. */
export type GivenConsent = {
  readonly purpose: Purpose;
  readonly textVersion: number;
  readonly locale: string;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
};

/** Every yes of an application or a member, the oldest first, withdrawn ones too. */
export async function listConsents(
  database: Db,
  of: { readonly applicationId: string } | { readonly memberId: string },
): Promise<readonly GivenConsent[]> {
  const rows = await database.consent.findMany({
    where: of,
    orderBy: { id: "asc" },
    select: { purpose: true, textVersion: true, locale: true, givenAt: true, withdrawnAt: true },
  });
  return rows.flatMap(({ purpose, ...rest }) => (isPurpose(purpose) ? [{ purpose, ...rest }] : []));
}

/** The purposes an applicant has said yes to and not taken back, each with the edition of its words. */
export async function listOwnConsents(
  applicationId: string,
): Promise<ReadonlyMap<Purpose, number>> {
  const all = await listConsents(db(), { applicationId });
  return new Map(
    all
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ purpose, textVersion }) => [purpose, textVersion]),
  );
}
