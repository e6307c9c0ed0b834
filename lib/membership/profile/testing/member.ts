import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/identity/passwords";
import { actAsSystem, proveMember } from "@/lib/identity/proofs";
import type { MemberPatron } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { enterMember } from "../../mutations";

export const presentPassword = "sandi lama yang panjang";

/** A member with an account, signed in; his passport number makes him another person than everybody else. */
export async function newMember(
  email: string | null = `${randomUUID()}@contoh.test`,
): Promise<MemberPatron> {
  const entered = await db().$transaction((tx) =>
    enterMember(tx, actAsSystem("test"), {
      ...{ name: "Sekar Wulandari", mobile: "+6281299990000", birthDate: "1991-04-05" },
      ...{ identityKind: "passport", identityNumber: randomUUID().slice(0, 8).toUpperCase() },
    }),
  );
  if (!entered.ok) throw new Error(entered.refusal);
  const { memberNumber } = entered.value;
  const [accountId, sessionId, name] = [randomUUID(), randomUUID(), "Sekar Wulandari"];
  const passwordHash = await hashPassword(presentPassword);
  const account = { id: accountId, email, name, role: "member", memberNumber, passwordHash };
  await db().account.create({ data: account });
  await db().member.update({ where: { number: memberNumber }, data: { email } });
  const session = { accountId, sessionId, name, role: "member", serviceGroup: null } as const;
  const member = proveMember({ ...session, memberNumber }, null);
  if (!member) throw new Error("expected a member");
  return member;
}
