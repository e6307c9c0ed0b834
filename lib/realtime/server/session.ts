import type { Hub, Subscriber } from "./hub";

/** What one socket has asked for so far, as the handlers of incoming frames see it. */
export type Session = Subscriber & {
  readonly hub: Hub;
  /** Channels subscribed to; null before the first, since most idle sockets hold none. */
  subscriptions: Set<string> | null;
  /** Who signed in on this socket, with the `user_info` shown on presence channels. */
  person: { readonly id: string; readonly info: unknown } | null;
  /** Times of the latest client events in milliseconds, as many as the limit; null before the first. */
  clientEventTimes: number[] | null;
};
