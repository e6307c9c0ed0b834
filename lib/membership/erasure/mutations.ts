import "server-only";

import { normaliseEmail } from "@/lib/identity/domain/login";
import { blindIndex } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import type { FormerKind } from "../former/mutations";
import { listFormers } from "../former/queries";
import type { Leaver } from "./domain/whose";
import { isLeaversApplication } from "./domain/whose";

/** Who is to be deleted, as the other rooms know him. */
export type LeavingMember = {
  /** Every name he ever had here, the present one first. */
  readonly names: readonly string[];
  /** Every address he ever had here, in small letters. */
  readonly emails: readonly string[];
  /** Every application of his: the one that was approved, others with his identity, and those at his addresses that are his. */
  readonly applicationIds: readonly string[];
};

/** Holds the member's row until the transaction ends, so that no other deed runs beside the deletion. Null: there is none. */
export async function holdMemberNumber(tx: Tx, memberId: string): Promise<string | null> {
  const [member] = await tx.$queryRaw<{ number: string }[]>`
    SELECT number FROM member WHERE id = ${memberId}::uuid FOR UPDATE`;
  return member?.number ?? null;
}

/**
 * What is known of a member whose row the caller holds.
 * @param signInEmail what his account signs in by
 */
export async function knowLeavingMember(
  tx: Tx,
  memberId: string,
  signInEmail: string | null,
): Promise<LeavingMember> {
  const member = await tx.member.findUniqueOrThrow({ where: { id: memberId } });
  const [formers, own] = [
    await listFormers(tx, memberId),
    await tx.membershipApplication.findMany({ where: { memberId }, select: calledIn }),
  ];
  const before = (kind: FormerKind) =>
    formers.flatMap((former) => (former.kind === kind ? [former.value] : []));
  const names = told([member.name, ...before("name"), ...own.map(({ name }) => name)]);
  const addresses = [
    member.email,
    signInEmail,
    ...before("email"),
    ...own.map(({ email }) => email),
  ];
  const emails = told(addresses.map((email) => email && normaliseEmail(email)));
  const applicationIds = await applicationsOf(tx, {
    ...{ memberId, identity: member.identityIndex, names, emails },
    birthDate: member.birthDate.toISOString().slice(0, 10),
  });
  return { names, emails, applicationIds };
}

const calledIn = { name: true, email: true } as const;

const told = (values: readonly (string | null)[]): readonly string[] => [
  ...new Set(values.flatMap((value) => (value ? [value] : []))),
];

async function applicationsOf(
  tx: Tx,
  who: Leaver & {
    readonly memberId: string;
    readonly identity: string;
    readonly emails: readonly string[];
  },
): Promise<readonly string[]> {
  const { memberId, identity, emails } = who;
  const rows = await tx.membershipApplication.findMany({
    where: { OR: [{ memberId }, { identityIndex: identity }, { email: { in: [...emails] } }] },
    select: {
      ...{ id: true, memberId: true, identityIndex: true },
      ...{ state: true, name: true, birthDate: true },
    },
  });
  const his = rows.filter(
    (row) =>
      row.memberId === memberId ||
      row.identityIndex === identity ||
      // One that was approved is its member's, whatever it looks like.
      (row.memberId === null &&
        isLeaversApplication(
          { ...row, birthDate: row.birthDate?.toISOString().slice(0, 10) ?? null },
          who,
        )),
  );
  return his.map(({ id }) => id);
}

/**
 * Removes a member's row and what hangs on it: cards, consents, picture, applications with their history. The number is
 * not given again, because the sequence never goes back.
 */
export async function removeMember(tx: Tx, memberId: string): Promise<void> {
  await tx.member.deleteMany({ where: { id: memberId } });
}

/** Removes applications with their history, consents and pictures. Answers how many there were. */
export async function removeApplications(tx: Tx, ids: readonly string[]): Promise<number> {
  const { count } = await tx.membershipApplication.deleteMany({ where: { id: { in: [...ids] } } });
  return count;
}

/** Removes what was tried in these conversations, and what was tried with this member number. */
export async function removeTries(
  tx: Tx,
  of: { readonly conversationIds: readonly string[]; readonly memberNumber: string | null },
): Promise<void> {
  const { conversationIds, memberNumber } = of;
  await tx.verificationTry.deleteMany({
    where: {
      OR: [
        { conversationId: { in: [...conversationIds] } },
        ...(memberNumber === null ? [] : [{ numberIndex: memberNumberIndex(memberNumber) }]),
      ],
    },
  });
}

/** The fingerprint under which tries with a member number stand. */
export function memberNumberIndex(memberNumber: string): string {
  return blindIndex(`member-number:${memberNumber}`);
}
