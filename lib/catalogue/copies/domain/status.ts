/** What a copy's status may be. Staff set it; loans will set theirs. */
export const copyStatuses = ["available", "on-loan", "in-process", "repair", "missing"] as const;

export type CopyStatus = (typeof copyStatuses)[number];
