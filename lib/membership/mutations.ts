import "server-only";

import type { System } from "@/lib/identity/types";
import { blindIndex, seal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { issueFirstCard } from "./card/mutations";
import { identityIndexText } from "./domain/identity-number";
import { memberNumberOf } from "./domain/member-number";
import { likenessText } from "./registration/domain/likeness";
import type { MemberInput } from "./schema";

/**
 * Enters a member with the first card and answers the new member number. The identity number is stored sealed, next to a
 * keyed fingerprint by which a second registration of the same paper is refused (UU 27/2022).
 */
export async function enterMember(
  tx: Tx,
  _by: System,
  input: MemberInput,
): Promise<Result<{ readonly memberNumber: string }, "identity-known">> {
  const { identityKind, identityNumber, birthDate, name, mobile } = input;
  const [next] = await tx.$queryRaw<{ serial: bigint }[]>`
    SELECT nextval(pg_get_serial_sequence('member', 'serial')) AS serial`;
  if (!next) throw new Error("the member sequence answered nothing");
  const memberNumber = memberNumberOf(next.serial);
  const [entered] = await tx.member.createManyAndReturn({
    data: [
      {
        serial: next.serial,
        number: memberNumber,
        name,
        mobile,
        birthDate: new Date(`${birthDate}T00:00:00Z`),
        identityKind,
        identitySealed: seal(identityNumber),
        identityIndex: blindIndex(identityIndexText(identityNumber)),
        likenessIndex: blindIndex(likenessText(name, birthDate)),
      },
    ],
    select: { id: true },
    skipDuplicates: true,
  });
  if (!entered) return refuse("identity-known");
  await issueFirstCard(tx, entered.id);
  return ok({ memberNumber });
}
