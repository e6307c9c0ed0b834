import { connection } from "next/server";
import { countOnDuty } from "@/lib/conversation/duty/queries";
import { retentionDays } from "@/lib/conversation/jobs";
import { listOwnConversations } from "@/lib/conversation/queries";
import { listOfferedQuestionTypes } from "@/lib/conversation/question-types/queries";
import { getServiceStatus } from "@/lib/hours/queries";
import { currentPatron, getStartFacts } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import { json } from "@/lib/platform/respond";

/** What the panel opens with: the patron's own conversations (none for a stranger), and what its form needs to know. */
export async function GET(): Promise<Response> {
  await connection();
  const patron = await currentPatron();
  const [conversations, questionTypes, status, onDuty, facts] = await Promise.all([
    listOwnConversations(patron),
    listOfferedQuestionTypes(),
    getServiceStatus("chat", now()),
    countOnDuty(),
    getStartFacts(patron),
  ]);
  return json({
    conversations: conversations.map(({ id, state }) => ({ id, state })),
    known: {
      name: facts?.name ?? null,
      email: facts?.email ?? null,
      memberNumber: facts?.memberNumber ?? null,
    },
    questionTypes,
    service: {
      open: status.open,
      staffed: onDuty > 0,
      opensAt: status.opensAt?.toISOString() ?? null,
      closesAt: status.closesAt?.toISOString() ?? null,
    },
    retentionDays,
  });
}
