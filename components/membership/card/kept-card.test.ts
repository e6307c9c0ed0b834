import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { beforeEach, describe, expect, test } from "vitest";

const address = "/akun/kartu";
const origin = "https://portal.test";
const card = (number: string) => `<main><div data-member-card="" class="contents">${number}</div>`;
/** What a page that failed while it was drawn looks like: its data name the mark, its HTML does not bear it. */
const fault = String.raw`<main>Halaman ini gagal dimuat<script>["div",{\"data-member-card\":\"\"}]</script>`;

/** The part of a browser's cache the worker uses: addresses and what they answered. */
const shelf = new Map<string, Response>();
const cache = {
  put: async (key: string, page: Response) => void shelf.set(key, page),
  match: async (key: string) => shelf.get(key)?.clone(),
  keys: async () => [...shelf.keys()].map((key) => ({ url: origin + key })),
  delete: async (url: string) => shelf.delete(url.slice(origin.length)),
};
const caches = { ...cache, open: async () => cache, delete: async () => shelf.clear() };

type Answer = Response | Error;

/** The worker as it stands in public/, in front of a portal that answers everything like this. */
function workerBefore(answer: Answer) {
  const listeners = new Map<string, (event: object) => void>();
  const self = {
    location: { origin },
    addEventListener: (name: string, listener: (event: object) => void) =>
      listeners.set(name, listener),
  };
  const fetch = async () => {
    if (answer instanceof Error) throw answer;
    return answer.clone();
  };
  runInNewContext(readFileSync("public/kartu-luring.js", "utf8"), { self, caches, fetch, URL });
  return listeners;
}

/** Opens the card's address; answers what is shown once the worker has done all it does. */
async function open(answer: Answer): Promise<string> {
  const work: Promise<unknown>[] = [];
  let shown: Promise<Response> | undefined;
  workerBefore(answer).get("fetch")?.({
    request: { method: "GET", mode: "navigate", url: origin + address },
    respondWith: (page: Promise<Response>) => {
      shown = page;
    },
    waitUntil: (done: Promise<unknown>) => work.push(done),
  });
  const html = (await (await shown)?.text()) ?? "";
  await Promise.all(work);
  return html;
}

/** As the page asks for itself to be kept. */
async function keep(answer: Answer): Promise<unknown> {
  const work: Promise<unknown>[] = [];
  const told: unknown[] = [];
  workerBefore(answer).get("message")?.({
    data: { keep: address },
    ports: [{ postMessage: (message: unknown) => told.push(message) }],
    waitUntil: (done: Promise<unknown>) => work.push(done),
  });
  await Promise.all(work);
  return told[0];
}

const page = (html: string, status = 200) => new Response(html, { status });
/** A response that was led elsewhere, however often it is cloned. */
function redirected(html: string): Response {
  const clone = () => redirected(html);
  return Object.defineProperties(page(html), {
    clone: { value: clone },
    redirected: { value: true },
  });
}
const kept = async () => shelf.get(address)?.clone().text();

beforeEach(async () => {
  shelf.clear();
  await open(page(card("first")));
});

describe("the kept card", () => {
  test("is shown without a network, and replaced by the next one", async () => {
    expect(await open(new TypeError("no network"))).toBe(card("first"));
    expect(await open(page(card("second")))).toBe(card("second"));
    expect(await kept()).toBe(card("second"));
  });

  test.each([500, 502, 503, 504])(
    "stays and is shown while the portal answers %i",
    async (status) => {
      expect(await open(page("fault", status))).toBe(card("first"));
      expect(await keep(page("fault", status))).toEqual({ kept: true });
      expect(await kept()).toBe(card("first"));
    },
  );

  test("is not replaced by the page of a fault that comes as 200", async () => {
    expect(await open(page(fault))).toBe(fault);
    expect(await keep(page(fault))).toEqual({ kept: true });
    expect(await kept()).toBe(card("first"));
  });

  test.each([401, 403, 404])("goes when the portal answers %i", async (status) => {
    expect(await open(page("refused", status))).toBe("refused");
    expect(await kept()).toBeUndefined();
  });

  test("goes when the portal leads elsewhere", async () => {
    await open(redirected("sign in"));
    expect(await kept()).toBeUndefined();
    expect(await keep(redirected("sign in"))).toEqual({ kept: false });
  });
});

test("a fault is shown where no card was kept, and is not kept either", async () => {
  shelf.clear();
  expect(await open(page("fault", 503))).toBe("fault");
  expect(await keep(page(fault))).toEqual({ kept: false });
  expect(await kept()).toBeUndefined();
});
