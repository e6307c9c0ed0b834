import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { sendMessage } from "@/lib/conversation/messages/mutations";
import {
  newLibrarian,
  newPatron,
  newWaiting,
  startClockAt,
} from "@/lib/conversation/testing/people";
import { withCookies } from "@/lib/identity/cookie-jar";
import { provePatron } from "@/lib/identity/proofs";
import type { KeyedPatron } from "@/lib/identity/types";
import { addressList, markAddress } from "@/lib/platform/client-address";
import { db } from "@/lib/platform/db";
import { publishDuty } from "@/lib/realtime/publish";
import { application, startServer } from "@/lib/realtime/server/testing/raw-client";
import seedHours from "@/prisma/seed/hours";
import { GET as readEvents } from "../conversations/[conversation]/events/route";
import { GET as readHead } from "../conversations/[conversation]/head/route";
import { GET } from "./route";

// Next's mark that an answer is made for a request; here is no Next.
vi.mock("next/server", () => ({ connection: async () => undefined }));

// Monday 23 November 2026, 10.00 WIB: inside the hours of the conversation.
startClockAt("2026-11-23T03:00:00Z");
const token = "a-token-of-the-tests-alone";
process.env.PORTAL_METRICS_TOKEN = token;
const broker = await startServer();
Object.assign(process.env, {
  PORTAL_REALTIME_PORT: String(broker.port),
  PUSHER_APP_ID: application.appId,
  PUSHER_KEY: application.key,
  PUSHER_SECRET: application.secret,
});

beforeAll(() => seedHours());

const onThisMachine = ["127.0.0.1"] as const;

/** Asks as server.ts hands a request on that came from `address`. */
function ask(address: string, headers: IncomingHttpHeaders = {}, proxies: readonly string[] = []) {
  const marked = { ...headers };
  markAddress(marked, address, addressList(proxies));
  const request = new Request("http://localhost/api/metrics", {
    headers: marked as Record<string, string>,
  });
  return withCookies("", () => GET(request));
}

type Family = { readonly type: string; readonly samples: Map<string, number> };

const number = String.raw`(?:[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[+-]Inf|NaN)`;
const labels = String.raw`\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*",?)*\}`;
const sampleLine = new RegExp(`^([a-zA-Z_:][\\w:]*)(${labels})? (${number})$`);

/** Reads the text format 0.0.4 and fails on any line that does not keep to it. */
function parseExposition(text: string): ReadonlyMap<string, Family> {
  expect(text.endsWith("\n")).toBe(true);
  const families = new Map<string, Family>();
  const helped = new Set<string>();
  let current = "";
  for (const line of text.split("\n").filter((each) => each !== "")) {
    const [, word, name = "", rest = ""] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (word === "HELP") {
      expect(helped, `${name} is explained once`).not.toContain(name);
      helped.add(name);
    } else if (word === "TYPE") {
      expect(["counter", "gauge", "histogram"]).toContain(rest);
      expect(families, `${name} is one family`).not.toContain(name);
      families.set(name, { type: rest, samples: new Map() });
      current = name;
    } else {
      const [, sample = "", label = "", value] = sampleLine.exec(line) ?? [];
      expect(value, `a sample: ${line}`).toBeDefined();
      const family = families.get(current);
      const parts = family?.type === "histogram" ? ["_bucket", "_sum", "_count"] : [""];
      expect(parts.map((part) => current + part)).toContain(sample);
      expect(family?.samples.has(sample + label), `${line} stands once`).toBe(false);
      family?.samples.set(sample + label, Number(value?.replace("Inf", "Infinity")));
    }
  }
  expect([...families.keys()].filter((name) => !helped.has(name))).toEqual([]);
  return families;
}

async function measured(): Promise<(sample: string) => number | undefined> {
  const answer = await ask(...onThisMachine);
  expect(answer.status).toBe(200);
  const families = parseExposition(await answer.text());
  return (sample) =>
    [...families.values()].find(({ samples }) => samples.has(sample))?.samples.get(sample);
}

describe("what is measured", () => {
  test("the answer is Prometheus text, never cached, with each measure of the service in it", async () => {
    const answer = await ask(...onThisMachine);
    expect(answer.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const families = parseExposition(await answer.text());
    expect(Object.fromEntries([...families].map(([name, { type }]) => [name, type]))).toEqual({
      portal_waiting: "gauge",
      portal_longest_wait_seconds: "gauge",
      portal_on_duty: "gauge",
      portal_promised_today: "gauge",
      portal_promise_kept_today: "gauge",
      portal_unpublished_events: "gauge",
      portal_deaf_sockets_total: "counter",
      portal_catch_ups_total: "counter",
      portal_publish_lag_seconds: "histogram",
      portal_publish_failures_total: "counter",
    });
  });

  test("each publish is timed, and what the broker does not take is counted", async () => {
    const earlier = await measured();
    expect(await publishDuty(1, 3)).toBe(true);
    const taken = await measured();
    const count = "portal_publish_lag_seconds_count";
    expect(taken(count)).toBe((earlier(count) ?? 0) + 1);
    expect(taken('portal_publish_lag_seconds_bucket{le="+Inf"}')).toBe(taken(count));

    await broker.close();
    expect(await publishDuty(1, 3)).toBe(false);
    await newWaiting(newPatron());
    const lost = await measured();
    expect(lost(count)).toBe(taken(count));
    // The start is announced twice, to the two sides and to the desk, before it is answered.
    const failures = "portal_publish_failures_total";
    expect(lost(failures)).toBe((taken(failures) ?? 0) + 3);
    expect(lost("portal_unpublished_events")).toBeGreaterThan(0);
  });

  test("who waits, how long, and whether the promise was kept", async () => {
    const earlier = await measured();
    const [kept, broken, waiting] = [
      await newWaiting(newPatron()),
      await newWaiting(newPatron()),
      await newWaiting(newPatron()),
    ];
    const staff = await newLibrarian("Laras");
    const reply = (id: string) =>
      sendMessage({ side: "librarian", staff }, id, { clientId: randomUUID(), body: "Halo" });
    await reply(kept);
    const late = await db().conversation.findUniqueOrThrow({ where: { id: broken } });
    await db().conversation.update({ where: { id: broken }, data: { breachedAt: late.dueAt } });
    await reply(broken);
    const { startedAt } = await db().conversation.findUniqueOrThrow({ where: { id: waiting } });
    await db().conversation.update({
      where: { id: waiting },
      data: { startedAt: new Date(startedAt.getTime() - 125_000) },
    });

    const later = await measured();
    const grown = (name: string) => (later(name) ?? 0) - (earlier(name) ?? 0);
    expect(grown("portal_waiting")).toBe(1);
    expect(later("portal_longest_wait_seconds")).toBeGreaterThanOrEqual(125);
    expect(grown("portal_on_duty")).toBe(1);
    expect(grown("portal_promised_today")).toBe(2);
    expect(grown("portal_promise_kept_today")).toBe(1);
  });

  test("a client's catch-up that brought something, and a deaf socket it found, are counted", async () => {
    const key = `k.${randomBytes(32).toString("base64url")}`;
    const keyHash = createHash("sha256").update(key).digest("hex");
    const conversation = await newWaiting(provePatron(keyHash, null) as KeyedPatron);
    const route = { params: Promise.resolve({ conversation }) };
    const asPatron = (get: typeof readHead, query: string) =>
      withCookies(`portal-patron=${key}`, () =>
        get(new Request(`http://localhost/api/x?${query}`), route),
      );
    const earlier = await measured();
    expect((await asPatron(readEvents, "after=0")).status).toBe(200);
    expect((await asPatron(readEvents, "after=99")).status).toBe(200);
    expect((await asPatron(readHead, "")).status).toBe(200);
    expect((await asPatron(readHead, "deaf=1")).status).toBe(200);
    const later = await measured();
    for (const name of ["portal_catch_ups_total", "portal_deaf_sockets_total"])
      expect(later(name)).toBe((earlier(name) ?? 0) + 1);
  });
});

describe("who may read it", () => {
  const bearer = { authorization: `Bearer ${token}` };

  test("this machine itself, without a token", async () => {
    for (const own of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
      expect((await ask(own)).status).toBe(200);
  });

  test("nobody from another address without the token, and a wrong one is none", async () => {
    const tries = [{}, { authorization: "Bearer wrong" }, { authorization: token }];
    for (const headers of tries) {
      const answer = await ask("203.0.113.7", headers);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toEqual({ refusal: "signed-out" });
    }
    expect((await ask("203.0.113.7", bearer)).status).toBe(200);
  });

  test.each([
    { "x-forwarded-for": "127.0.0.1" },
    { forwarded: "for=127.0.0.1" },
    { "x-real-ip": "::1" },
  ])(
    "nobody through a proxy on this machine without the token, trusted or not: %o",
    async (claim) => {
      for (const proxies of [[], ["127.0.0.1"]]) {
        expect((await ask("127.0.0.1", claim, proxies)).status).toBe(401);
        expect((await ask("127.0.0.1", { ...claim, ...bearer }, proxies)).status).toBe(200);
      }
    },
  );

  test("no client makes itself this machine by the portal's own headers", async () => {
    const claims = { "x-portal-socket-address": "127.0.0.1", "x-portal-forwarded": "" };
    expect((await ask("203.0.113.7", claims)).status).toBe(401);
  });
});
