import { wire } from "@/lib/realtime/contract";

/** What the typing signs need of the client they go through. */
export type TypingPort = {
  readonly side: "patron" | "librarian";
  readonly send: (event: string, data: object) => void;
  readonly show: (typing: boolean) => void;
};

const everySeconds = 3;
const goneSeconds = 6;

/** The sign that somebody is typing, without content: sent at most once in 3 s, gone 6 s after the last one heard. */
export class Typing {
  readonly #port: TypingPort;
  #typedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(port: TypingPort) {
    this.#port = port;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** This side is typing now. */
  typed(): void {
    const at = Date.now();
    if (at - this.#typedAt < everySeconds * 1000) return;
    this.#typedAt = at;
    this.#port.send(wire.typing, { side: this.#port.side });
  }

  /** What came on the typing channel; one's own other tabs do not count. */
  hear(event: string, data: unknown): void {
    const other =
      typeof data === "object" && data !== null && "side" in data && data.side !== this.#port.side;
    if (event !== wire.typing || !other) return;
    this.#port.show(true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#port.show(false), goneSeconds * 1000);
  }
}
