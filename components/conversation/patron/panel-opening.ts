import { z } from "zod";
import type { Transport } from "@/lib/conversation/client/transport";
import type { QuestionType } from "@/lib/conversation/domain/question-types";
import type { CatchUp } from "@/lib/conversation/types";
import { conversationStates } from "@/lib/realtime/contract";
import type { ServiceNow } from "./service-now";
import { toServiceNow } from "./service-now";
import type { StartValues } from "./start-fields";

const bothLanguages = z.object({ id: z.string(), en: z.string() });
const openingSchema = z.object({
  conversations: z.array(z.object({ id: z.uuid(), state: z.enum(conversationStates) })),
  known: z.object({
    name: z.string().nullable(),
    email: z.string().nullable(),
    memberNumber: z.string().nullable(),
  }),
  questionTypes: z.array(
    z.object({
      code: z.string(),
      label: bothLanguages,
      hint: bothLanguages,
      referred: z.boolean(),
      active: z.boolean(),
    }),
  ),
  service: z.custom<ServiceNow>((value) => toServiceNow(value) !== null),
  retentionDays: z.number().int(),
});

/** What the panel shows when it opens. */
export type PanelOpening =
  | {
      readonly kind: "conversation";
      readonly initial: CatchUp;
      readonly service: ServiceNow;
    }
  | {
      readonly kind: "form";
      readonly known: StartValues;
      readonly questionTypes: readonly QuestionType[];
      readonly service: ServiceNow;
      readonly retentionDays: number;
    }
  | { readonly kind: "unreachable" };

/** The newest conversation that is still going on, or the form when there is none. */
export async function openPanel(transport: Transport): Promise<PanelOpening> {
  const answer = await transport.get("/api/conversations");
  const opening = openingSchema.safeParse(answer.kind === "done" ? answer.value : null);
  if (!opening.success) return { kind: "unreachable" };
  const { conversations, known, questionTypes, service, retentionDays } = opening.data;
  const active = conversations.find(({ state }) => state !== "closed");
  const initial = active && (await readWhole(transport, active.id));
  if (initial) return { kind: "conversation", initial, service };
  if (active && initial === null) return { kind: "unreachable" };
  return {
    kind: "form",
    known: {
      name: known.name ?? undefined,
      email: known.email ?? undefined,
      memberNumber: known.memberNumber ?? undefined,
    },
    questionTypes,
    service,
    retentionDays,
  };
}

/** The whole record, page by page; null when the server could not be asked. */
async function readWhole(transport: Transport, id: string): Promise<CatchUp | null> {
  const events: CatchUp["events"][number][] = [];
  for (;;) {
    const after = events.at(-1)?.seq ?? 0;
    const answer = await transport.get(`/api/conversations/${id}/events?after=${after}`);
    if (answer.kind !== "done") return null;
    const page = answer.value as CatchUp;
    events.push(...page.events);
    if (!page.more || page.events.length === 0) return { ...page, events };
  }
}
