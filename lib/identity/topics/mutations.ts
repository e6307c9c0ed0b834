import "server-only";

import { db } from "@/lib/platform/db";
import type { MemberPatron } from "../types";
import type { MailTopic } from "./domain/topics";

/** The member wants these kinds of mail and no others. */
export async function chooseTopics(
  member: MemberPatron,
  topics: readonly MailTopic[],
): Promise<void> {
  await db().account.updateMany({
    where: { id: member.account.accountId },
    data: { mailTopics: [...new Set(topics)] },
  });
}
