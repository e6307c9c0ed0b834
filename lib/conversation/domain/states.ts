import type { ConversationState, EventType } from "@/lib/realtime/contract";

/** Hours during which either side may take up a closed conversation again; later a new one is linked to it. */
export const reopenWithinHours = 24;

/**
 * The allowed moves: which event may happen in which state, and the state it leads to.
 * Verification is an attribute and blocks no move; an event not listed for a state is refused.
 */
const moves: {
  readonly [S in ConversationState]: { readonly [E in EventType]?: ConversationState };
} = {
  waiting: {
    "message.sent": "waiting",
    "message.removed": "waiting",
    "conversation.claimed": "open",
    "conversation.verified": "waiting",
    "conversation.mail-requested": "waiting",
    "conversation.left": "left",
    "conversation.left-message": "message",
    "conversation.closed": "closed",
    "conversation.resumed": "waiting",
    "conversation.closed-elsewhere": "waiting",
  },
  left: {
    "message.sent": "waiting",
    "message.removed": "left",
    "conversation.claimed": "open",
    "conversation.returned": "waiting",
    "conversation.left-message": "message",
    "conversation.closed": "closed",
    "conversation.resumed": "left",
    "conversation.closed-elsewhere": "left",
  },
  open: {
    "message.sent": "open",
    "message.removed": "open",
    "conversation.transferred": "open",
    "conversation.given-back": "waiting",
    "conversation.verified": "open",
    "conversation.closed": "closed",
    "conversation.resumed": "open",
    "conversation.closed-elsewhere": "open",
  },
  message: {
    "message.sent": "message",
    "message.removed": "message",
    "conversation.claimed": "open",
    "conversation.verified": "message",
    "conversation.closed": "closed",
    "conversation.resumed": "message",
    "conversation.closed-elsewhere": "message",
  },
  closed: {
    "message.removed": "closed",
    "conversation.reopened": "open",
    "conversation.resumed": "closed",
    "conversation.closed-elsewhere": "closed",
  },
};

/** The state an event leads to, or null when the event may not happen in this state. */
export function move(state: ConversationState, event: EventType): ConversationState | null {
  return moves[state][event] ?? null;
}

/** The states in which an event may happen: the condition that a write puts into its `where`. */
export function statesAllowing(event: EventType): readonly ConversationState[] {
  return (Object.keys(moves) as ConversationState[]).filter((state) => moves[state][event]);
}

/** The states in which nobody serves yet and a first reply claims. */
export const claimableStates = statesAllowing("conversation.claimed");

/** May a conversation closed at `closedAt` be taken up again at `at`? */
export function mayReopen(closedAt: Date, at: Date): boolean {
  return at.getTime() - closedAt.getTime() <= reopenWithinHours * 3_600_000;
}
