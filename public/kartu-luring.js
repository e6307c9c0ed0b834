/*
 * Keeps a member's card for when there is no network: only the page of the card, only on this device. It works for its own
 * address alone, asks the network first, and forgets what it kept as soon as the portal no longer shows the card.
 */
const shelf = "kartu-anggota";
const built = "/_next/static/";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The page asks for itself to be kept: its first answer came before this worker was there.
self.addEventListener("message", (event) => {
  const { keep } = event.data;
  const answer = (kept) => event.ports[0]?.postMessage({ kept });
  event.waitUntil(
    fetchAndKeep(keep).then(
      (kept) => answer(kept),
      () => answer(false),
    ),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(show(event, pathname));
  else if (pathname.startsWith(built)) event.respondWith(fromShelf(request));
});

/** The page from the network; without one, as it was kept. */
async function show(event, pathname) {
  try {
    const page = await fetch(event.request);
    const copy = page.clone();
    event.waitUntil(isCard(page) ? keepPage(pathname, copy) : caches.delete(shelf));
    return page;
  } catch (fault) {
    const kept = await caches.match(pathname, { ignoreVary: true });
    if (kept) return kept;
    throw fault;
  }
}

/** Signed out, the portal leads elsewhere. */
function isCard(page) {
  return page.type === "basic" && page.ok && !page.redirected;
}

async function fromShelf(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  return kept ?? fetch(request);
}

async function fetchAndKeep(pathname) {
  const page = await fetch(pathname);
  if (!isCard(page)) {
    await caches.delete(shelf);
    return false;
  }
  await keepPage(pathname, page);
  return true;
}

/** The page, and every script, style sheet and font it names; what an earlier build named goes. */
async function keepPage(pathname, page) {
  const html = await page.clone().text();
  const cache = await caches.open(shelf);
  await cache.put(pathname, page);
  const named = html.match(/\/_next\/static\/[^"'\\\s)<>?]+\.(?:js|css|woff2)/g) ?? [];
  const files = new Set(named);
  const fonts = await Promise.all([...files].map((file) => keepFile(cache, file)));
  for (const font of fonts.flat()) files.add(font);
  await Promise.all([...files].map((file) => keepFile(cache, file)));
  for (const { url } of await cache.keys()) {
    const kept = new URL(url).pathname;
    if (kept.startsWith(built) && !files.has(kept)) await cache.delete(url);
  }
}

/** Keeps one file and answers the fonts it names, if it is a style sheet. */
async function keepFile(cache, file) {
  const known = await cache.match(file);
  const answer = known ?? (await fetch(file));
  if (!answer.ok) return [];
  if (!known) await cache.put(file, answer.clone());
  if (!file.endsWith(".css")) return [];
  const address = new URL(file, self.location.origin);
  const fonts = (await answer.text()).matchAll(/url\(["']?([^"')]+\.woff2)/g);
  return [...fonts].map(([, url]) => new URL(url, address).pathname);
}
