/** Repeats deeds at an even pace also while the tab is hidden. */
export type DeskTimer = {
  /** Runs `deed` every so many seconds until stopped; the same name again replaces it. */
  readonly every: (name: string, seconds: number, deed: () => void) => () => void;
  readonly close: () => void;
};

/** A timer in a Web Worker; where none can be had, in the page, which is late while hidden but not silent. */
export function deskTimer(): DeskTimer {
  const deeds = new Map<string, () => void>();
  const worker = startWorker();
  const own = new Map<string, ReturnType<typeof setInterval>>();
  let broken = worker === null;
  const pageTimer = (name: string, seconds: number) => {
    clearInterval(own.get(name));
    own.set(
      name,
      setInterval(() => deeds.get(name)?.(), seconds * 1000),
    );
  };
  const wanted = new Map<string, number>();

  worker?.addEventListener("message", ({ data }: MessageEvent<string>) => deeds.get(data)?.());
  worker?.addEventListener("error", () => {
    broken = true;
    for (const [name, seconds] of wanted) pageTimer(name, seconds);
  });

  const stop = (name: string) => {
    deeds.delete(name);
    wanted.delete(name);
    clearInterval(own.get(name));
    worker?.postMessage({ name, everySeconds: 0 });
  };
  return {
    every: (name, seconds, deed) => {
      deeds.set(name, deed);
      wanted.set(name, seconds);
      if (broken) pageTimer(name, seconds);
      else worker?.postMessage({ name, everySeconds: seconds });
      return () => stop(name);
    },
    close: () => {
      for (const timer of own.values()) clearInterval(timer);
      worker?.terminate();
    },
  };
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL("./desk-worker.ts", import.meta.url));
  } catch {
    return null;
  }
}
