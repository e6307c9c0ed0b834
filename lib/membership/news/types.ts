/** How far a piece of news has come on its way to the members. */
export type MailingState = {
  readonly orderedAt: Date;
  /** Mails written so far. */
  readonly written: number;
  /** Null while the worker still writes. */
  readonly endedAt: Date | null;
};
