import "server-only";

import type { AccessManner } from "@/lib/audit/access/mutations";
import { listLooks, looksPage } from "@/lib/audit/access/queries";
import type { Staff } from "@/lib/identity/types";
import { formatReference } from "@/lib/membership/registration/domain/reference";
import { db } from "@/lib/platform/db";

/** A look as staff read it: ids with what they are called today. */
export type NamedLook = {
  readonly id: string;
  readonly at: Date;
  readonly reader: { readonly id: string; readonly name: string | null };
  /** As it is stored: `member:0190…`. */
  readonly subject: string;
  /** Member number, reference of an application as people read it, or nothing for what is gone or has neither. No name. */
  readonly known: string | null;
  readonly manner: AccessManner;
  /** How many a list showed; 0 for a look at one. */
  readonly shown: number;
};

/**
 * What a look at this subject may be written as: of a member also his applications, conversations and account, as they are
 * joined today.
 */
async function subjectsOf(subject: string): Promise<readonly string[]> {
  const id = /^member:([0-9a-f-]{36})$/.exec(subject)?.[1];
  const member =
    id === undefined
      ? null
      : await db().member.findUnique({
          where: { id },
          select: { applications: { select: { id: true } }, account: { select: { id: true } } },
        });
  if (!id || !member) return [subject];
  const { account } = member;
  const talks = await db().conversation.findMany({
    where: {
      OR: [{ verifiedMemberId: id }, ...(account === null ? [] : [{ accountId: account.id }])],
    },
    select: { id: true },
  });
  return [
    subject,
    ...member.applications.map((one) => `application:${one.id}`),
    ...talks.map((one) => `conversation:${one.id}`),
    ...(account === null ? [] : [`account:${account.id}`]),
  ];
}

/** A page of looks, and the id to ask the next one with; null when this is the last. */
export async function listNamedLooks(
  staff: Staff,
  of: {
    readonly readerId?: string | undefined;
    /** `member:…` stands for the whole person: application, conversations and account too. */
    readonly subject?: string | undefined;
    readonly before?: string | undefined;
  },
): Promise<{ readonly looks: readonly NamedLook[]; readonly next: string | null }> {
  const { subject, ...rest } = of;
  const subjects = subject === undefined ? undefined : await subjectsOf(subject);
  const rows = await listLooks(staff, { ...rest, subjects });
  const idsOf = (kind: string) =>
    rows.flatMap(({ subject }) => {
      const id = subject.startsWith(`${kind}:`) ? subject.slice(kind.length + 1) : "";
      return /^[0-9a-f-]{36}$/.test(id) ? [id] : [];
    });
  const [accounts, members, applications] = await Promise.all([
    db().account.findMany({
      where: { id: { in: rows.map(({ readerId }) => readerId) } },
      select: { id: true, name: true },
    }),
    db().member.findMany({
      where: { id: { in: idsOf("member") } },
      select: { id: true, number: true },
    }),
    db().membershipApplication.findMany({
      where: { id: { in: idsOf("application") } },
      select: { id: true, reference: true },
    }),
  ]);
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  const known = new Map<string, string>([
    ...members.map(({ id, number }) => [`member:${id}`, number] as const),
    ...applications.map(
      ({ id, reference }) => [`application:${id}`, formatReference(reference)] as const,
    ),
  ]);
  return {
    looks: rows.map(({ readerId, ...look }) => ({
      ...look,
      reader: { id: readerId, name: names.get(readerId) ?? null },
      known: known.get(look.subject) ?? null,
    })),
    next: rows.length === looksPage ? (rows.at(-1)?.id ?? null) : null,
  };
}
