import { fivePercent } from "./faults";
import type { ChaosOptions } from "./run-chaos";

type Size = Omit<ChaosOptions, "seed" | "log">;

/** The size of `npm test`: some 22 s of writing and breaking, then up to 40 s of coming together. */
export const short: Size = {
  messages: 600,
  conversations: 20,
  librarians: 3,
  lanes: 4,
  seconds: 22,
  rates: { frame: 0.15, request: 0.1 },
  kills: 1,
  deaf: 8,
  cuts: 1,
  reloads: 0.5,
  catchesUp: true,
  quietSecondsMax: 90,
};

/** The size of `npm run bench:chaos`: 10^5 messages in some 45 minutes, 5 % faults. */
export const long: Size = {
  messages: 100_000,
  conversations: 200,
  librarians: 10,
  lanes: 10,
  seconds: 2_400,
  rates: fivePercent,
  kills: 20,
  deaf: 200,
  cuts: 10,
  reloads: 1,
  catchesUp: true,
  quietSecondsMax: 300,
};

/** Catch-up taken out, and only frames harmed: what is lost then must show. */
export const withoutCatchUp: Size = {
  messages: 200,
  conversations: 5,
  librarians: 2,
  lanes: 2,
  seconds: 4,
  rates: { ...fivePercent, frame: 0.5 },
  kills: 0,
  deaf: 4,
  cuts: 0,
  reloads: 0,
  catchesUp: false,
  quietSecondsMax: 5,
};
