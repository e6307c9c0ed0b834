import "server-only";

import { noteAccess } from "@/lib/audit/access/mutations";
import type { Staff } from "@/lib/identity/types";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { maskIdentityNumber } from "../../domain/masking";
import { readAnswers } from "../../registration/queries";
import type { Counterpart, Likeness } from "../types";

/** What an application is compared by; any of it may be missing. */
type Compared = {
  readonly id: string;
  readonly memberId: string | null;
  readonly identityIndex: string | null;
  readonly likenessIndex: string | null;
  readonly email: string | null;
  readonly mobile: string | null;
};

/** How many of each are shown: a school's own address may stand on a thousand registrations. */
const shown = 5;

const dots = "••••";

/** What the two have in common, the weightiest first. */
function sharesOf(one: Compared, other: Omit<Compared, "id" | "memberId">): readonly Likeness[] {
  const same = (a: string | null, b: string | null) => a !== null && a === b;
  return [
    ...(same(one.identityIndex, other.identityIndex) ? ["identity" as const] : []),
    ...(same(one.likenessIndex, other.likenessIndex) ? ["person" as const] : []),
    ...(same(one.email, other.email) ? ["email" as const] : []),
    ...(same(one.mobile, other.mobile) ? ["mobile" as const] : []),
  ];
}

const weights: readonly Likeness[] = ["identity", "person", "email", "mobile"];
const weigh = ({ shares }: Counterpart): number => weights.indexOf(shares[0] ?? "mobile");

/** Members and other applications that share identity, name with birth date, address or telephone, at most five of each. */
export async function findCounterparts(
  staff: Staff,
  application: Compared,
): Promise<readonly Counterpart[]> {
  const { identityIndex, likenessIndex, email, mobile } = application;
  // Apart, so that a thousand with one address do not crowd out the one with the same number.
  const [same, near] = await Promise.all([
    findSharing(application, [
      ...(identityIndex === null ? [] : [{ identityIndex }]),
      ...(likenessIndex === null ? [] : [{ likenessIndex }]),
    ]),
    findSharing(application, [
      ...(email === null ? [] : [{ email }]),
      ...(mobile === null ? [] : [{ mobile }]),
    ]),
  ]);
  const found = [
    ...nearest([...same.members, ...near.members]),
    ...nearest([...same.others, ...near.others]),
  ];
  for (const { kind, id: seen } of found)
    await noteAccess(db(), { staff, subject: `${kind}:${seen}`, manner: "listed" });
  return found;
}

type Shared =
  | { readonly identityIndex: string }
  | { readonly likenessIndex: string }
  | { readonly email: string }
  | { readonly mobile: string };

/** Members and other applications that have any of it. */
async function findSharing(application: Compared, common: readonly Shared[]) {
  if (common.length === 0) return { members: [], others: [] };
  const { id, memberId } = application;
  const OR = [...common];
  const [members, others] = await Promise.all([
    db().member.findMany({
      where: { OR, ...(memberId === null ? {} : { id: { not: memberId } }) },
      take: 2 * shown,
    }),
    db().membershipApplication.findMany({
      // What became a member stands here as the member.
      where: { OR, id: { not: id }, state: { in: ["submitted", "returned", "refused"] } },
      orderBy: { submittedAt: "desc" },
      take: 2 * shown,
    }),
  ]);
  return {
    members: members.map((member) => fromMember(application, member)),
    others: others.map((other) => fromApplication(application, other)),
  };
}

/** The weightiest of them, each once. */
const nearest = (all: readonly Counterpart[]): readonly Counterpart[] =>
  all
    .filter(({ id }, at) => all.findIndex((other) => other.id === id) === at)
    .toSorted((a, b) => weigh(a) - weigh(b))
    .slice(0, shown);

const toDay = (date: Date | null): string => date?.toISOString().slice(0, 10) ?? "";

type MemberRow = Awaited<ReturnType<ReturnType<typeof db>["member"]["findMany"]>>[number];
type ApplicationRow = Awaited<
  ReturnType<ReturnType<typeof db>["membershipApplication"]["findMany"]>
>[number];

function fromMember(application: Compared, member: MemberRow): Counterpart {
  const { id, number, state, name, identityKind, email, mobile, memberSince } = member;
  const shares = sharesOf(application, member);
  if (member.restrictedAt !== null)
    return {
      ...{ kind: "member", id, number, shares, state: "restricted", name: "", birthDate: "" },
      ...{ identityKind: "", identityNumber: "", email: null, mobile: "", since: null },
    };
  return {
    ...{ kind: "member", id, number, shares, state, name, identityKind, email, mobile },
    birthDate: toDay(member.birthDate),
    identityNumber: maskIdentityNumber(unseal(member.identitySealed)),
    since: memberSince,
  };
}

function fromApplication(application: Compared, other: ApplicationRow): Counterpart {
  const { id, reference, state, name, identityKind, email, mobile, answersSealed } = other;
  const number = answersSealed === null ? null : readAnswers(answersSealed).identity.number;
  return {
    ...{ kind: "application", id, number: reference, state, email },
    ...{ name: name ?? "", identityKind: identityKind ?? "", mobile: mobile ?? "" },
    shares: sharesOf(application, other),
    birthDate: toDay(other.birthDate),
    identityNumber: number === null ? dots : maskIdentityNumber(number),
    since: other.submittedAt,
  };
}
