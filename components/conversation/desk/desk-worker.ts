/*
 * A clock that browsers do not slow down: pages in hidden tabs wake once a minute, workers keep their time. It knows
 * nothing but names and intervals; what is due is done by the page, which is told by message.
 */
const timers = new Map<string, ReturnType<typeof setInterval>>();

addEventListener("message", ({ data }: MessageEvent<{ name: string; everySeconds: number }>) => {
  const { name, everySeconds } = data;
  clearInterval(timers.get(name));
  timers.delete(name);
  if (everySeconds > 0)
    timers.set(
      name,
      setInterval(() => postMessage(name), everySeconds * 1000),
    );
});
