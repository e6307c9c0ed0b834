import Pusher from "pusher-js";
import { getBroker } from "@/lib/realtime/publish";

/** Like a message on the encrypted channel: about this many bytes of ciphertext. */
const payload = "x".repeat(450);
const everyMilliseconds = 100;

/**
 * What no code of ours can be faster than: publishing over the broker's HTTP API to one subscriber on
 * a socket straight to the realtime server, in the same minutes and on the same machine.
 */
export async function startFloor(port: number, key: string) {
  const subscriber = new Pusher(key, {
    cluster: "",
    wsHost: "127.0.0.1",
    wsPort: port,
    forceTLS: false,
    enabledTransports: ["ws"],
    enableStats: false,
  });
  const channel = subscriber.subscribe("floor");
  await new Promise<void>((resolve) => {
    channel.bind("pusher:subscription_succeeded", () => resolve());
  });
  const milliseconds: number[] = [];
  const open = new Map<number, number>();
  channel.bind("tick", ({ number }: { readonly number: number }) => {
    const began = open.get(number);
    open.delete(number);
    if (began !== undefined) milliseconds.push(performance.now() - began);
  });
  let number = 0;
  const timer = setInterval(() => {
    number += 1;
    open.set(number, performance.now());
    getBroker()
      .trigger("floor", "tick", { number, payload })
      .catch(() => undefined);
  }, everyMilliseconds);
  return {
    /** @returns milliseconds from the publish to the subscriber; infinite for what never came */
    stop: (): readonly number[] => {
      clearInterval(timer);
      subscriber.disconnect();
      return [...milliseconds, ...Array.from(open, () => Number.POSITIVE_INFINITY)];
    },
  };
}
