/** Where an import stands. `mapping`: staff say first what the columns of its CSV file are. `stopped`: by staff; what was stored until then stays. */
export type ImportState = "mapping" | "waiting" | "running" | "done" | "failed" | "stopped";

/** The worker has the import, or will have it: its page is read anew until it ends. */
export const isMoving = (state: ImportState): boolean => state === "waiting" || state === "running";

/** Nothing comes any more: the whole file is dealt with, or it was given up or stopped. */
export const hasEnded = (state: ImportState): boolean => state !== "mapping" && !isMoving(state);
