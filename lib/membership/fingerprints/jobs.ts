import "server-only";

import type { System } from "@/lib/identity/types";
import { blindIndex, unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { identityIndexText } from "../domain/identity-number";
import { draftSchema } from "../registration/domain/answers";
import { likenessText } from "../registration/domain/likeness";

const batchMax = 500;
const first = "00000000-0000-0000-0000-000000000000";
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Makes the fingerprints of identity numbers and of likeness anew, with the `PORTAL_INDEX_KEY` of now: of members, and of
 * applications out of their answers or, once approved, out of the member. The portal has to stand still meanwhile: who is
 * entered beside it would be compared with old fingerprints. May be cut off anywhere and begun again. Answers how many rows
 * were gone through.
 */
export async function makeFingerprintsAnew(_by: System): Promise<number> {
  return (await ofMembers()) + (await ofApplications());
}

async function ofMembers(): Promise<number> {
  let count = 0;
  for (let after = first; ; ) {
    const rows = await db().member.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: batchMax,
      select: { id: true, name: true, birthDate: true, identitySealed: true },
    });
    for (const { id, name, birthDate, identitySealed } of rows) {
      const identityIndex = blindIndex(identityIndexText(unseal(identitySealed)));
      const likenessIndex = blindIndex(likenessText(name, dayOf(birthDate)));
      await db().member.update({ where: { id }, data: { identityIndex, likenessIndex } });
    }
    count += rows.length;
    const last = rows.at(-1);
    if (!last) return count;
    after = last.id;
  }
}

async function ofApplications(): Promise<number> {
  let count = 0;
  for (let after = first; ; ) {
    const rows = await db().membershipApplication.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: batchMax,
      select: {
        ...{ id: true, name: true, birthDate: true, answersSealed: true },
        member: { select: { identityIndex: true } },
      },
    });
    for (const { id, name, birthDate, answersSealed, member } of rows) {
      const answers = answersSealed === null ? {} : JSON.parse(unseal(answersSealed));
      const number = draftSchema.safeParse(answers).data?.identity?.number;
      const own = number === undefined ? null : blindIndex(identityIndexText(number));
      await db().membershipApplication.update({
        where: { id },
        data: {
          identityIndex: member?.identityIndex ?? own,
          likenessIndex:
            name !== null && birthDate !== null
              ? blindIndex(likenessText(name, dayOf(birthDate)))
              : null,
        },
      });
    }
    count += rows.length;
    const last = rows.at(-1);
    if (!last) return count;
    after = last.id;
  }
}
