import "server-only";

import { isPurpose } from "@/lib/membership/consents/domain/purposes";
import { db } from "@/lib/platform/db";
import type { Stop } from "./types";

/** What members have stopped, as the database knows it: of one of them, or of all. */
export async function listStops(memberId?: string): Promise<readonly Stop[]> {
  const of = memberId === undefined ? { memberId: { not: null } } : { memberId };
  const [consents, members, lifted] = await Promise.all([
    db().consent.findMany({
      where: { ...of, withdrawnAt: { not: null } },
      select: { memberId: true, purpose: true, withdrawnAt: true },
    }),
    db().member.findMany({
      where: { ...(memberId === undefined ? {} : { id: memberId }), restrictedAt: { not: null } },
      select: { id: true, restrictedAt: true },
    }),
    db().rightsRequest.findMany({
      where: { ...of, kind: "unrestrict", state: "done" },
      select: { memberId: true, answeredAt: true },
    }),
  ]);
  return [
    ...consents.flatMap(({ memberId: subjectId, purpose, withdrawnAt: at }) =>
      subjectId !== null && at !== null && isPurpose(purpose)
        ? [{ kind: "consent-withdrawn", subjectId, purpose, at } as const]
        : [],
    ),
    ...members.flatMap(({ id: subjectId, restrictedAt: at }) =>
      at === null ? [] : [{ kind: "restricted", subjectId, at } as const],
    ),
    ...lifted.flatMap(({ memberId: subjectId, answeredAt: at }) =>
      subjectId === null || at === null
        ? []
        : [{ kind: "restriction-lifted", subjectId, at } as const],
    ),
  ];
}
