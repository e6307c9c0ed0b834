import "server-only";

import { db } from "@/lib/platform/db";
import type { MemberPatron } from "../types";
import type { MailTopic } from "./domain/topics";
import { isMailTopic } from "./domain/topics";

/** The kinds of mail the member has chosen. */
export async function listOwnTopics(member: MemberPatron): Promise<readonly MailTopic[]> {
  const row = await db().account.findUnique({
    where: { id: member.account.accountId },
    select: { mailTopics: true },
  });
  return (row?.mailTopics ?? []).filter(isMailTopic);
}

/** Where a reader of a kind of mail is written to. */
export type TopicReader = {
  readonly accountId: string;
  readonly address: string;
  readonly locale: "id" | "en";
};

/** Those of these accounts that have chosen a kind of mail and have an address; nobody whose data are restricted (UU 27/2022 article 11). */
export async function findTopicReaders(
  topic: MailTopic,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, TopicReader>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db().account.findMany({
    where: {
      ...{ id: { in: [...accountIds] }, mailTopics: { has: topic }, deactivatedAt: null },
      NOT: { member: { restrictedAt: { not: null } } },
    },
    select: { id: true, email: true, member: { select: { email: true, locale: true } } },
  });
  return new Map(
    rows.flatMap(({ id, email, member }) => {
      const address = email ?? member?.email;
      const locale = member?.locale === "en" ? "en" : "id";
      return address ? [[id, { accountId: id, address, locale }]] : [];
    }),
  );
}
