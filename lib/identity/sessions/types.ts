/** One device that is signed in to the member's account. Technical times. */
export type OwnSession = {
  readonly id: string;
  /** The one this was asked with. */
  readonly current: boolean;
  readonly signedInAt: Date;
  readonly expiresAt: Date;
  /** "Firefox, Android"; null for sessions older than this portal's memory of it. */
  readonly device: string | null;
  /** The address without its last part. */
  readonly network: string | null;
};
