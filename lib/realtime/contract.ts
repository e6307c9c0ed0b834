import { z } from "zod";

/**
 * What travels over the broker: the channel names and one schema per event, parsed on both sides.
 * Bodies travel only on end-to-end encrypted channels; everything else carries opaque ids (UU 27/2022).
 */

export const conversationChannel = (conversationId: string) =>
  `private-encrypted-conversation-${conversationId}`;
export const typingChannel = (conversationId: string) => `private-typing-${conversationId}`;
/** The epoch is in the name because an old channel secret stays valid: a deactivation changes it. */
export const deskChannel = (epoch: number) => `private-encrypted-desk-${epoch}`;
export const dutyChannel = "presence-duty";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const conversationPattern = new RegExp(`^private-encrypted-conversation-(${uuid})$`);
const typingPattern = new RegExp(`^private-typing-(${uuid})$`);
const deskPattern = /^private-encrypted-desk-(\d{1,9})$/;

/** Which subject a channel name speaks of; null for a name that is none of ours. */
export type ChannelSubject =
  | { readonly kind: "conversation" | "typing"; readonly conversationId: string }
  | { readonly kind: "desk"; readonly epoch: number }
  | { readonly kind: "duty" };

export function parseChannel(name: string): ChannelSubject | null {
  const conversation = conversationPattern.exec(name)?.[1];
  if (conversation) return { kind: "conversation", conversationId: conversation };
  const typing = typingPattern.exec(name)?.[1];
  if (typing) return { kind: "typing", conversationId: typing };
  const epoch = deskPattern.exec(name)?.[1];
  if (epoch) return { kind: "desk", epoch: Number(epoch) };
  return name === dutyChannel ? { kind: "duty" } : null;
}

export const eventTypes = [
  "conversation.started",
  "message.sent",
  "message.removed",
  "conversation.claimed",
  "conversation.transferred",
  "conversation.given-back",
  "conversation.verified",
  "conversation.mail-requested",
  "conversation.left",
  "conversation.returned",
  "conversation.left-message",
  "conversation.closed",
  "conversation.reopened",
  "conversation.resumed",
  "conversation.closed-elsewhere",
] as const;
export type EventType = (typeof eventTypes)[number];

const actorSchema = z.object({
  kind: z.enum(["patron", "librarian", "system"]),
  /** Account id of a librarian; null for patron and system. */
  id: z.string().nullable(),
  name: z.string().nullable(),
});
export type Actor = z.infer<typeof actorSchema>;

/** One row of the record. `seq` counts from 1 without a gap inside its conversation. */
export const conversationEventSchema = z.object({
  seq: z.number().int().positive(),
  type: z.enum(eventTypes),
  actor: actorSchema,
  clientId: z.string().nullable(),
  body: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  /** ISO instant of the portal's clock. */
  at: z.string(),
});
export type ConversationEvent = z.infer<typeof conversationEventSchema>;

/** On a conversation's channel: a whole event, or only its number when it is large or the installation asks for ids. */
export const conversationMessageSchema = z.union([
  z.object({ events: z.array(conversationEventSchema) }),
  z.object({ seq: z.number().int().positive() }),
]);
export type ConversationMessage = z.infer<typeof conversationMessageSchema>;

export const readMovedSchema = z.object({
  side: z.enum(["patron", "librarian"]),
  seq: z.number().int().nonnegative(),
  at: z.string(),
});
export type ReadMoved = z.infer<typeof readMovedSchema>;

export const conversationStates = ["waiting", "open", "left", "closed", "message"] as const;
export type ConversationState = (typeof conversationStates)[number];

export const deskItemSchema = z.object({
  id: z.string(),
  /** The conversation's last number: of two items with one id the higher one is the newer. */
  seq: z.number().int().nonnegative(),
  state: z.enum(conversationStates),
  patronName: z.string(),
  questionType: z.string(),
  startedAt: z.string(),
  dueAt: z.string().nullable(),
  firstReplyAt: z.string().nullable(),
  librarian: z.object({ id: z.string(), name: z.string() }).nullable(),
  verification: z.enum(["unverified", "member", "nonmember"]),
  lastMessage: z
    .object({ by: z.enum(["patron", "librarian", "system"]), preview: z.string(), at: z.string() })
    .nullable(),
  /** Highest number the librarian's side has seen; what a patron wrote above it is unread. */
  librarianRead: z.number().int().nonnegative(),
  /** Number of the patron's last message, 0 for none. */
  patronMessageSeq: z.number().int().nonnegative(),
});
export type DeskItem = z.infer<typeof deskItemSchema>;

/** Why the desk is told: `ring` sounds the tone at every librarian on duty. */
export const deskMessageSchema = z.object({
  item: deskItemSchema,
  ring: z.boolean(),
  alarm: z.enum(["120", "210", "300"]).nullable(),
});
export type DeskMessage = z.infer<typeof deskMessageSchema>;
/** Thin form, when the installation sends ids only. */
export const deskHintSchema = z.object({ id: z.string(), ring: z.boolean() });
export type DeskHint = z.infer<typeof deskHintSchema>;

export const epochChangedSchema = z.object({ epoch: z.number().int().positive() });
export const dutyChangedSchema = z.object({ onDuty: z.number().int().nonnegative() });

/** Event names on the wire, past tense. */
export const wire = {
  events: "events.recorded",
  read: "read.moved",
  desk: "desk.changed",
  deskHint: "desk.hinted",
  epoch: "desk.epoch-changed",
  duty: "duty.changed",
  typing: "client-typing",
} as const;
