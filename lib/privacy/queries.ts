import "server-only";

import { noteAccess } from "@/lib/audit/access/mutations";
import { formatDate } from "@/lib/hours/domain/format";
import type { MemberPatron, Staff } from "@/lib/identity/types";
import { weighIdentity } from "@/lib/membership/correction/queries";
import { maskIdentityNumber } from "@/lib/membership/domain/masking";
import { addressLines } from "@/lib/membership/profile/queries";
import { readDetails } from "@/lib/membership/read-details";
import type { Address } from "@/lib/membership/registration/domain/answers";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { RefusalWord, RequestState, RightKind } from "./domain/rights";
import { requestIdSchema } from "./schema";
import type { SealedWish } from "./sealed-wish";
import { sealedWhy, sealedWish } from "./sealed-wish";
import type { OpenedRequest, OwnRequest, RequestLine } from "./types";

/** Most lines of a list; what is open comes first in any case. */
const linesMax = 100;

const lineFields = {
  id: true,
  kind: true,
  state: true,
  receivedAt: true,
  dueAt: true,
  answeredAt: true,
} as const;

type StoredLine = Omit<RequestLine, "kind" | "state"> & {
  readonly kind: string;
  readonly state: string;
};

const toLine = (row: StoredLine): RequestLine => ({
  ...row,
  kind: row.kind as RightKind,
  state: row.state as RequestState,
});

/** What a member has asked so far, newest first; at most 100. */
export async function listOwnRequests(member: MemberPatron): Promise<readonly OwnRequest[]> {
  const rows = await db().rightsRequest.findMany({
    where: { member: { number: member.account.memberNumber } },
    orderBy: { receivedAt: "desc" },
    take: linesMax,
    select: { ...lineFields, refusal: true, wantedSealed: true, answerSealed: true },
  });
  return rows.map(({ refusal, wantedSealed, answerSealed, ...row }) => ({
    ...toLine(row),
    field: wishIn(row.kind, wordsIn(wantedSealed))?.field ?? null,
    refusal: refusal as RefusalWord | null,
    answer: answerSealed === null ? null : unseal(answerSealed),
  }));
}

/** Whether the use of the member's data is restricted now. */
export async function isRestricted(member: MemberPatron): Promise<boolean> {
  const row = await db().member.findUnique({
    where: { number: member.account.memberNumber },
    select: { restrictedAt: true },
  });
  return row !== null && row.restrictedAt !== null;
}

/** What waits for an answer, what is due first on top. */
export async function listOpenRequests(_staff: Staff): Promise<readonly RequestLine[]> {
  const rows = await db().rightsRequest.findMany({
    where: { state: "open" },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: linesMax,
    select: lineFields,
  });
  return rows.map(toLine);
}

/** What the staff's menu says of them: how many are open, 100 for more than 99. Reads no more than that many. */
export async function countOpenRequests(_staff: Staff): Promise<number> {
  return db().rightsRequest.count({ where: { state: "open" }, take: 100 });
}

/** Until when the next request has to be answered; null when none is open. */
export async function nextRequestDue(): Promise<Date | null> {
  const row = await db().rightsRequest.findFirst({
    where: { state: "open" },
    orderBy: { dueAt: "asc" },
    select: { dueAt: true },
  });
  return row?.dueAt ?? null;
}

/** What has been answered, newest first; downloads too. */
export async function listAnsweredRequests(_staff: Staff): Promise<readonly RequestLine[]> {
  const rows = await db().rightsRequest.findMany({
    where: { state: { not: "open" } },
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
    take: linesMax,
    select: lineFields,
  });
  return rows.map(toLine);
}

/** One request with whom it concerns; the look is noted. Null for an id that is none. */
export async function openRequest(staff: Staff, requestId: string): Promise<OpenedRequest | null> {
  if (!requestIdSchema.safeParse(requestId).success) return null;
  const row = await db().rightsRequest.findUnique({
    where: { id: requestId },
    include: { member: true },
  });
  if (!row) return null;
  const { member, kind, wantedSealed, answerSealed, refusal } = row;
  if (member) await noteAccess(db(), { staff, subject: `member:${member.id}`, manner: "opened" });
  const words = wordsIn(wantedSealed);
  const wish = wishIn(kind, words);
  const details = member && readDetails(member.detailsSealed);
  const onPaper = details?.identityAddress;
  const standing = member && {
    name: member.name,
    "birth-date": formatDate(member.birthDate.toISOString().slice(0, 10), "id"),
    "birth-place": details?.birthPlace ?? "",
    "identity-street": onPaper?.street ?? "",
    "identity-address": onPaper ? await letterOf(onPaper) : "",
    "identity-number": maskIdentityNumber(unseal(member.identitySealed)),
  };
  const answerer =
    row.answeredBy === null
      ? null
      : await db().account.findUnique({ where: { id: row.answeredBy }, select: { name: true } });
  return {
    ...toLine({
      ...{ id: row.id, kind, state: row.state, receivedAt: row.receivedAt },
      ...{ dueAt: row.dueAt, answeredAt: row.answeredAt },
    }),
    changes: row.changes,
    member: member && {
      name: member.name,
      number: member.number,
      restricted: member.restrictedAt !== null,
    },
    wish: wish
      ? {
          field: wish.field,
          now: row.state === "open" ? (standing?.[wish.field] ?? "") : null,
          value: await shown(wish),
        }
      : null,
    identity:
      member && wish?.field === "identity-number"
        ? await weighIdentity(staff, member.id, wish.value)
        : null,
    why: sealedWhy.safeParse(words).data?.why ?? "",
    refusal: refusal as RefusalWord | null,
    answer: answerSealed === null ? null : unseal(answerSealed),
    answeredByName: answerer?.name ?? null,
  };
}

/** What a request says besides its kind, as it was sealed. */
const wordsIn = (sealed: string | null): unknown =>
  sealed === null ? {} : JSON.parse(unseal(sealed));

const wishIn = (kind: string, words: unknown) =>
  kind === "correct" ? sealedWish.safeParse(words).data : undefined;

async function shown({ field, value }: SealedWish): Promise<string> {
  if (field === "identity-address") return letterOf(value);
  if (field === "birth-date") return formatDate(value, "id");
  return field === "identity-number" ? maskIdentityNumber(value) : value;
}

/** An address in the lines of a letter, as staff read it. */
const letterOf = async (address: Address) => (await addressLines(address, "id")).join("\n");
