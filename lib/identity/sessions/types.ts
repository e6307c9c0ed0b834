/** One device that is signed in to the member's account. */
export type OwnSession = {
  readonly id: string;
  /** The one this was asked with. */
  readonly current: boolean;
  /** On the portal's clock. */
  readonly signedInAt: Date;
  /** "Firefox, Android"; null for sessions older than this portal's memory of it. */
  readonly device: string | null;
  /** The address without its last part. */
  readonly network: string | null;
};
