import type { Draft } from "../domain/timeline";
import { backoffMilliseconds } from "./backoff";
import type { Answer } from "./transport";

/** What the outbox needs of the client it sends for. */
export type OutboxPort = {
  /** The draft to be sent next; drafts the server refused are not among them. */
  readonly next: () => Draft | undefined;
  readonly post: (draft: Draft) => Promise<Answer>;
  /** Folds the server's answer in; false while the confirmed draft cannot be shown yet: it is asked about again. */
  readonly delivered: (draft: Draft, value: unknown) => Promise<boolean>;
  readonly refused: (draft: Draft, refusal: string) => void;
  /** Not delivered for now; the draft stays and is tried again. */
  readonly postponed: (draft: Draft, unreachable: boolean) => void;
  readonly random: () => number;
};

/**
 * Sends drafts in the order they were written, one at a time, so that they arrive in that order. What
 * cannot be delivered stays first in line and is tried again after 1, 2, 4 … 30 s.
 */
export class Outbox {
  readonly #port: OutboxPort;
  #running = false;
  #sending = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(port: OutboxPort) {
    this.#port = port;
  }

  start(): void {
    this.#running = true;
    void this.#flush();
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
  }

  /** Something new is to be sent. */
  push(): void {
    void this.#flush();
  }

  /** There is reason to believe in the network again: tries at once, from the shortest wait on. */
  hurry(): void {
    this.#attempt = 0;
    void this.#flush();
  }

  async #flush(): Promise<void> {
    if (this.#sending || !this.#running) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    try {
      for (let draft = this.#port.next(); draft && this.#running; draft = this.#port.next())
        if (!(await this.#deliver(draft))) return;
    } finally {
      this.#sending = false;
    }
  }

  /** @returns false when the line stops here for now */
  async #deliver(draft: Draft): Promise<boolean> {
    const answer = await this.#port.post(draft);
    if (answer.kind === "unreachable" || (answer.kind === "refused" && isPassing(answer.status))) {
      this.#port.postponed(draft, answer.kind === "unreachable");
      this.#again(answer.kind === "refused" ? answer.retryAfterSeconds : 0);
      return false;
    }
    const goesOn = answer.kind === "refused" || (await this.#port.delivered(draft, answer.value));
    if (answer.kind === "refused") this.#port.refused(draft, answer.refusal);
    if (goesOn) this.#attempt = 0;
    // Once the hole before it is closed nobody else would take up what stands behind it; a repeat is answered like the first.
    else this.#again(0);
    return goesOn;
  }

  #again(askedSeconds: number): void {
    if (!this.#running) return;
    const wait = backoffMilliseconds(this.#attempt, this.#port.random());
    this.#attempt += 1;
    this.#timer = setTimeout(() => void this.#flush(), Math.max(askedSeconds * 1000, wait));
  }
}

/** Too many requests, or a request that took too long: the same may succeed later. */
const isPassing = (status: number) => status === 429 || status === 408;
