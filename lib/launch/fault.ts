/** Something the person at the terminal can mend: printed as one sentence, without a stack. */
export class Fault extends Error {}

/** Ends the process with the sentence of a `Fault`, or with the whole error when it is a bug. */
export function giveUp(error: unknown): never {
  const text =
    error instanceof Fault ? error.message : error instanceof Error ? error.stack : error;
  process.stderr.write(`\n${String(text)}\n`);
  process.exit(1);
}
