/** Kinds of mail a member may choose beyond what concerns his membership and his account. */
export const mailTopics = [
  /** A librarian has answered a conversation, and the member has not read it. */
  "conversation-replies",
] as const;
export type MailTopic = (typeof mailTopics)[number];

export function isMailTopic(word: string): word is MailTopic {
  return mailTopics.some((topic) => topic === word);
}
