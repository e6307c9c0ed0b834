/**
 * Lets at most `most` of the works it is given run at a time, in this process; the others wait in their order, however
 * long. A burst of transactions that waited for a connection instead would keep everybody else from theirs, and be
 * given up after ten seconds.
 */
export function takeTurns(most: number): <Answer>(work: () => Promise<Answer>) => Promise<Answer> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((begin) => waiting.push(begin));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whoever begins next takes this place: the count stays.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
