import { forgetOldWindows } from "../platform/rate-limit";

/** One repeated duty of the worker. `run` is idempotent: it may be cut off anywhere and is called again. */
export type Loop = {
  readonly name: string;
  /** Seconds between the end of one run and the beginning of the next. */
  readonly everySeconds: number;
  readonly run: () => Promise<unknown>;
};

/** Every loop the worker runs; a room adds its jobs here. */
export const loops: readonly Loop[] = [
  { name: "forget-rate-windows", everySeconds: 600, run: forgetOldWindows },
];
