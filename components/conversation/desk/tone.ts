/** Whether the tone can be heard: browsers allow sound only after somebody has touched the page. */
export type Sound = "unknown" | "allowed" | "blocked";

type Note = { readonly hertz: number; readonly at: number; readonly seconds: number };

/** Two rising pairs, like a telephone heard from the next room (R030). */
const ringNotes: readonly Note[] = [
  { hertz: 659, at: 0, seconds: 0.18 },
  { hertz: 880, at: 0.2, seconds: 0.28 },
  { hertz: 659, at: 0.6, seconds: 0.18 },
  { hertz: 880, at: 0.8, seconds: 0.36 },
];
const testNotes: readonly Note[] = [
  { hertz: 659, at: 0, seconds: 0.12 },
  { hertz: 880, at: 0.14, seconds: 0.2 },
];
const softNotes: readonly Note[] = [{ hertz: 784, at: 0, seconds: 0.16 }];

const loudness = { ring: 0.35, test: 0.25, soft: 0.12 } as const;

/** Makes the desk's tones without a sound file. */
export class Tone {
  #context: AudioContext | null = null;
  #rungUntil = 0;

  /** Asks for sound; call it from a click or a key, else browsers say no. */
  async allow(): Promise<Sound> {
    const context = this.#open();
    if (!context) return "blocked";
    // A refused resume() stays pending for ever in some browsers: its answer is read from the state.
    await Promise.race([context.resume().catch(() => undefined), pause(400)]);
    return this.sound();
  }

  sound(): Sound {
    if (!this.#context) return "unknown";
    return this.#context.state === "running" ? "allowed" : "blocked";
  }

  play(kind: keyof typeof loudness): void {
    const context = this.#context;
    if (context?.state !== "running") return;
    // Two causes at one moment are one call: the list changed and the event said so.
    if (kind === "ring" && context.currentTime < this.#rungUntil) return;
    if (kind === "ring") this.#rungUntil = context.currentTime + 1.5;
    const notes = kind === "ring" ? ringNotes : kind === "test" ? testNotes : softNotes;
    for (const { hertz, at, seconds } of notes) {
      const start = context.currentTime + at;
      const oscillator = context.createOscillator();
      const gain = context.createGain();
      oscillator.frequency.value = hertz;
      gain.gain.setValueAtTime(0, start);
      gain.gain.linearRampToValueAtTime(loudness[kind], start + 0.02);
      gain.gain.exponentialRampToValueAtTime(0.001, start + seconds);
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(start);
      oscillator.stop(start + seconds);
    }
  }

  close(): void {
    void this.#context?.close();
    this.#context = null;
  }

  #open(): AudioContext | null {
    if (this.#context || typeof AudioContext === "undefined") return this.#context;
    this.#context = new AudioContext();
    return this.#context;
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
