/**
 * What a copy's status may be. Staff set it; loans will set theirs. `missing` is still looked for, `lost` is so no more.
 */
export const copyStatuses = [
  ...(["available", "on-loan", "in-process", "repair", "missing", "lost"] as const),
];

export type CopyStatus = (typeof copyStatuses)[number];
