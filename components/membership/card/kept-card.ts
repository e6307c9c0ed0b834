/** The worker that keeps the card, and the name of what it keeps (public/kartu-luring.js). */
const worker = "/kartu-luring.js";
const shelf = "kartu-anggota";

const canKeep = (): boolean => "serviceWorker" in navigator && "caches" in window;

/** Whether the card at this address opens without a network; null where the browser keeps nothing. */
export async function isKept(pathname: string): Promise<boolean | null> {
  if (!canKeep()) return null;
  return (await caches.match(pathname, { cacheName: shelf, ignoreVary: true })) !== undefined;
}

/** Keeps the card at this address, as it is now; answers whether that worked. */
export async function keepCard(pathname: string): Promise<boolean> {
  const registration = await navigator.serviceWorker.register(worker, { scope: pathname });
  const working = registration.active ?? (await activeOf(registration));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<{ kept: boolean }>) => resolve(data.kept);
    working.postMessage({ keep: pathname }, [port2]);
  });
}

/** The worker once it works; fails when it never will. */
function activeOf(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const coming = registration.installing ?? registration.waiting;
  return new Promise((resolve, reject) => {
    if (!coming) return reject(new Error("no worker is coming"));
    coming.addEventListener("statechange", () => {
      if (coming.state === "activated") resolve(coming);
      if (coming.state === "redundant") reject(new Error("the worker was not taken"));
    });
  });
}

/** Forgets every kept card of this browser. */
export async function forgetCards(): Promise<void> {
  if (!canKeep()) return;
  await caches.delete(shelf);
  const registrations = await navigator.serviceWorker.getRegistrations();
  const own = registrations.filter(({ active }) => active?.scriptURL.endsWith(worker));
  await Promise.all(own.map((registration) => registration.unregister()));
}
