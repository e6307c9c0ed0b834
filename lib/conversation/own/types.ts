import type { OwnConversation } from "../types";

/** A conversation of the member's account, or of his browser, as its list shows it. */
export type MemberConversation = OwnConversation & {
  /** Words around what was searched for; null without a search. */
  readonly excerpt: string | null;
};

export type MemberConversations = {
  /** Newest first, at most `pageSize`. */
  readonly conversations: readonly MemberConversation[];
  readonly more: boolean;
};
