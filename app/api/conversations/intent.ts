import type { ZodType } from "zod";
import type { Sent } from "@/lib/conversation/messages/mutations";
import { findConversation } from "@/lib/conversation/record/queries";
import type { ConversationRefusal, Participant } from "@/lib/conversation/types";
import { originAllowed } from "@/lib/identity/origin";
import { currentPatron, requireStaff } from "@/lib/identity/queries";
import type { Patron, Staff } from "@/lib/identity/types";
import { json, readJson, refusal } from "@/lib/platform/respond";
import type { Result } from "@/lib/platform/result";
import { refuse } from "@/lib/platform/result";

/** A message of 4,000 code points, each four bytes and escaped, with room to spare. */
const bodyBytesMax = 64 * 1024;

/** Sent by the desk's tabs: one browser may hold a librarian's session and a patron's key at once. */
export const sideHeader = "x-portal-side";

export type ConversationRoute = { readonly params: Promise<{ readonly conversation: string }> };

const statusOf: { readonly [R in ConversationRefusal]: number } = {
  "not-found": 404,
  "body-empty": 422,
  "body-too-long": 422,
  closed: 409,
  "already-claimed": 409,
  "not-yours": 403,
  "not-waiting": 409,
  "reopen-too-late": 409,
  "client-id-reused": 409,
  "nobody-on-duty-there": 409,
  "not-removable": 409,
};

/** Who is asking: staff when the tab says it is a desk and the session proves it, else a patron. */
export async function participantOf(
  request: Request,
  asDesk = request.headers.get(sideHeader) === "desk",
): Promise<
  | { readonly ok: true; readonly participant: Participant }
  | { readonly ok: false; readonly response: Response }
> {
  if (asDesk) {
    const staff = await requireStaff("desk.serve");
    return staff.ok
      ? { ok: true, participant: { side: "librarian", staff: staff.value } }
      : { ok: false, response: refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal) };
  }
  const patron = await currentPatron();
  if (patron.keyHash === null && patron.account === null)
    return { ok: false, response: refusal(401, "signed-out") };
  return { ok: true, participant: { side: "patron", patron } };
}

/**
 * One intent of an open tab: Origin, person, body, deed. Answers `{"events":[…]}` with 201, 200 when the
 * same clientId was recorded before, or a refusal word with its status.
 */
export async function answerIntent<Input>(
  request: Request,
  { params }: ConversationRoute,
  schema: ZodType<Input>,
  run: (
    participant: Participant,
    conversationId: string,
    input: Input,
  ) => Promise<Result<Sent, ConversationRefusal>>,
  asDesk?: boolean,
): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const person = await participantOf(request, asDesk);
  if (!person.ok) return person.response;
  const input = await readJson(request, schema, bodyBytesMax);
  if (!input.ok) return input.response;
  const { conversation } = await params;
  const result = await run(person.participant, conversation, input.value);
  if (result.ok) return json({ events: result.value.events }, result.value.repeated ? 200 : 201);
  if (result.refusal !== "already-claimed")
    return refusal(statusOf[result.refusal], result.refusal);
  const row = await findConversation(conversation, person.participant);
  return refusal(409, result.refusal, { by: row?.librarianName ?? null });
}

/** As `answerIntent`, for what only staff may do; a patron is told that he is not signed in. */
export function answerStaffIntent<Input>(
  request: Request,
  context: ConversationRoute,
  schema: ZodType<Input>,
  run: (staff: Staff, id: string, input: Input) => Promise<Result<Sent, ConversationRefusal>>,
): Promise<Response> {
  return answerIntent(
    request,
    context,
    schema,
    async (participant, id, input) =>
      participant.side === "librarian" ? run(participant.staff, id, input) : refuse("not-found"),
    true,
  );
}

/** As `answerIntent`, for what only the patron may do; to a desk there is nothing here. */
export function answerPatronIntent<Input>(
  request: Request,
  context: ConversationRoute,
  schema: ZodType<Input>,
  run: (patron: Patron, id: string, input: Input) => Promise<Result<Sent, ConversationRefusal>>,
): Promise<Response> {
  return answerIntent(request, context, schema, async (participant, id, input) =>
    participant.side === "patron" ? run(participant.patron, id, input) : refuse("not-found"),
  );
}
