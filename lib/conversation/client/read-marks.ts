import { z } from "zod";
import type { ConversationEvent } from "@/lib/realtime/contract";
import type { Timeline } from "../domain/timeline";
import type { Answer } from "./transport";

/** What the read marks need of the client they tell for. */
export type ReadMarksPort = {
  readonly side: "patron" | "librarian";
  readonly timeline: () => Timeline;
  readonly post: (seq: number) => Promise<Answer>;
  /** The server has counted everything up to this number as read. */
  readonly moved: (seq: number) => void;
};

const readEveryMilliseconds = 1_000;
/** After a server out of reach. */
const againMilliseconds = 2_000;

const readAnswerSchema = z.object({ moved: z.boolean() });

/**
 * Tells the server how far this side has read: at most once a second, and only when a message of the
 * other side is among it, because *Dibaca 10.54* names the minute that message was read.
 */
export class ReadMarks {
  readonly #port: ReadMarksPort;
  #running = false;
  #wanted = 0;
  #sent = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(port: ReadMarksPort) {
    this.#port = port;
  }

  start(): void {
    this.#running = true;
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Everything up to `seq` has been seen. */
  seen(seq: number): void {
    const { events, read } = this.#port.timeline();
    const last = events.findLast(
      (event) => isFromOther(event, this.#port.side) && event.seq <= seq,
    );
    if (seq <= this.#wanted || !last || last.seq <= read[this.#port.side]) return;
    this.#wanted = seq;
    this.#timer ??= setTimeout(() => void this.#tell(), readEveryMilliseconds);
  }

  async #tell(): Promise<void> {
    this.#timer = undefined;
    const seq = this.#wanted;
    if (seq <= this.#sent || !this.#running) return;
    const answer = await this.#port.post(seq);
    if (answer.kind === "done") this.#answered(seq, answer.value);
    else if (answer.kind === "unreachable" && this.#running)
      this.#timer ??= setTimeout(() => void this.#tell(), againMilliseconds);
  }

  /** A librarian who does not serve (yet) reads for nobody: what he saw is told again once he does. */
  #answered(seq: number, value: unknown): void {
    if (!readAnswerSchema.safeParse(value).data?.moved) {
      this.#wanted = this.#sent;
      return;
    }
    this.#sent = seq;
    this.#port.moved(seq);
  }
}

const isFromOther = ({ type, actor }: ConversationEvent, side: "patron" | "librarian") =>
  type === "message.sent" && actor.kind !== side && actor.kind !== "system";
