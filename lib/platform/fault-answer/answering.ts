import { AsyncLocalStorage } from "node:async_hooks";

/** What is known of the answer to one request while it is made. */
type Answering = { fault: string | null };

/** Next's own bundle loads this file a second time: both copies have to mean the same storage. */
const place = Symbol.for("portal-pustaka.answering");
const shared = globalThis as { [place]?: AsyncLocalStorage<Answering> };
shared[place] ??= new AsyncLocalStorage<Answering>();
const storage = shared[place];

/** Runs the making of an answer; `faultOf` tells, while it runs, what `noteFault` was told within. */
export function answering<T>(make: (faultOf: () => string | null) => T): T {
  const state: Answering = { fault: null };
  return storage.run(state, () => make(() => state.fault));
}

/**
 * Notes that the page being made for the present request has failed; outside of one nothing happens.
 * @param digest Next's number of the entry in the server's log, "" where it has none
 */
export function noteFault(digest: string): void {
  const state = storage.getStore();
  if (state && state.fault === null) state.fault = digest;
}
