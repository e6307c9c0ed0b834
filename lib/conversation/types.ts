import type { Patron, Staff } from "@/lib/identity/types";
import type { ConversationEvent, ConversationState, DeskItem } from "@/lib/realtime/contract";
import type { QuestionType } from "./domain/question-types";

/** Who acts in a conversation: the patron it belongs to, or a member of staff. */
export type Participant =
  | { readonly side: "patron"; readonly patron: Patron }
  | { readonly side: "librarian"; readonly staff: Staff };

export type Verification = "unverified" | "member" | "nonmember";

/** What both sides may know of a conversation. Instants are ISO strings of the portal's clock. */
export type ConversationView = {
  readonly id: string;
  readonly state: ConversationState;
  readonly patronName: string;
  readonly questionType: string;
  readonly locale: "id" | "en";
  readonly startedAt: string;
  /** When the promise of five minutes ends; null for a message left outside hours. */
  readonly dueAt: string | null;
  readonly firstReplyAt: string | null;
  readonly closedAt: string | null;
  /** Since when an answer that stands unread is told by mail; null when the patron has not asked for that. */
  readonly mailRequestedAt: string | null;
  /** The portal names no mail server yet: what is owed by mail waits. */
  readonly mailHeld?: true;
  readonly librarian: { readonly id: string; readonly name: string } | null;
  readonly verification: Verification;
  readonly lastSeq: number;
  readonly read: { readonly patron: number; readonly librarian: number };
  readonly readAt: { readonly patron: string | null; readonly librarian: string | null };
  readonly publicComputer: boolean;
  readonly previousId: string | null;
};

/** What staff may know besides: facts the patron gave in the form. */
export type PatronFacts = {
  /** First letter and host only, as the mockup shows it: `n•••••@mhs.unj.ac.id`. */
  readonly maskedEmail: string;
  readonly memberNumberGiven: string | null;
  /** What the answer is for, by its code (R053). */
  readonly purpose: string | null;
  readonly earlierConversations: number;
};

/** One answer of `GET …/events`: a page of the record and where everybody stands. */
export type CatchUp = {
  readonly conversation: ConversationView;
  readonly events: readonly ConversationEvent[];
  /** True when the page ends below `conversation.lastSeq`. */
  readonly more: boolean;
  readonly now: string;
  /** Place in the queue from 1, for a waiting patron; null otherwise. */
  readonly position: number | null;
};

/** The light answer of `GET …/head`. */
export type Head = {
  readonly conversation: ConversationView;
  readonly now: string;
  readonly position: number | null;
};

export type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
};

/** One answer of `GET /api/desk`. */
export type Desk = {
  readonly items: readonly DeskItem[];
  readonly me: { readonly id: string; readonly name: string; readonly onDuty: boolean };
  readonly onDuty: readonly Colleague[];
  /** With every answer, so that a tab that lies open for days learns of new ones. */
  readonly questionTypes: readonly QuestionType[];
  readonly epoch: number;
  /** Differs when anything in the list differs; compared, never ordered. */
  readonly version: string;
  readonly now: string;
};

/** One line of the patron's own list on /tanya. */
export type OwnConversation = {
  readonly id: string;
  readonly state: ConversationState;
  readonly questionType: string;
  readonly startedAt: string;
  readonly lastMessage: string | null;
  readonly unread: boolean;
};

/** The words a write to a conversation may be refused with. */
export type ConversationRefusal =
  | "not-found"
  | "body-empty"
  | "body-too-long"
  | "closed"
  | "already-claimed"
  | "not-yours"
  | "not-waiting"
  | "reopen-too-late"
  | "client-id-reused"
  | "nobody-on-duty-there"
  | "not-removable";
