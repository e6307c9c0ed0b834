/** Everything that is done to a conversation on its way. A run in which one of them never happened proves nothing of it. */
export const faultKinds = [
  "frame-dropped",
  "frame-duplicated",
  "frame-delayed",
  "frames-reordered",
  "socket-deafened",
  "request-lost",
  "answer-swallowed",
  "network-cut",
  "tab-reloaded",
  "web-killed",
  "worker-killed",
  "realtime-killed",
  "database-killed",
] as const;
export type FaultKind = (typeof faultKinds)[number];

export type FaultCounts = Record<FaultKind, number>;

export const noFaults = (): FaultCounts =>
  Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as FaultCounts;

/** Probabilities between 0 and 1: of each frame, of each request. */
export type FaultRates = {
  readonly frame: number;
  readonly request: number;
};

/** 5 % of frames are harmed (each way alike), 5 % of requests, half of these after they were carried out. */
export const fivePercent: FaultRates = { frame: 0.05, request: 0.05 };
export const calm: FaultRates = { frame: 0, request: 0 };
