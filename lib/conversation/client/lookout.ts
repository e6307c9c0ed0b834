import type { Hearing } from "./conversation-store";

/** What the lookout needs of the client it looks for. */
export type LookoutPort = {
  readonly hearing: () => Hearing;
  readonly look: () => Promise<void>;
  readonly random: () => number;
};

/** The light look at the server while a socket seems to live, so that a deaf one is found (conversation.md, "Sending and hearing" 6). */
const headMilliseconds = [25_000, 30_000] as const;
/** Without a socket: every 2–3 s. */
const pollMilliseconds = [2_000, 3_000] as const;
/** A server that took long is asked less often: polling faster than it answers would bury it. */
const patienceFactor = 3;
const patienceMaxMilliseconds = 20_000;

/** Decides when a client looks at the server by itself: seldom while it hears, often without a socket. */
export class Lookout {
  readonly #port: LookoutPort;
  #running = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How long to let a slow server alone before looking again, in milliseconds. */
  #patience = 0;

  constructor(port: LookoutPort) {
    this.#port = port;
  }

  start(): void {
    this.#running = true;
    this.schedule();
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
  }

  /** There is reason to believe in the server again: its slowness no longer counts. */
  forgetSlowness(): void {
    this.#patience = 0;
  }

  /** Puts the next look where the present hearing wants it. */
  schedule(): void {
    clearTimeout(this.#timer);
    if (!this.#running) return;
    const [low, high] = this.#port.hearing() === "live" ? headMilliseconds : pollMilliseconds;
    const wait = low + this.#port.random() * (high - low);
    this.#timer = setTimeout(() => this.#look(), Math.max(wait, this.#patience));
  }

  #look(): void {
    const asked = performance.now();
    void this.#port.look().finally(() => {
      const took = performance.now() - asked;
      this.#patience = Math.min(patienceMaxMilliseconds, took * patienceFactor);
      this.schedule();
    });
  }
}
