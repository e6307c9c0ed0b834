import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse, PlaywrightWorkerArgs } from "@playwright/test";
import { expect, test } from "@playwright/test";
import type { AccessRule, Method, Role } from "../lib/identity/domain/duties";
import { access, mayEnter, roles } from "../lib/identity/domain/duties";

// Walks every staff page and every API route of the table in duties.ts as everybody there is. That no page and no
// route is missing from the table is proven beside it, in duties.test.ts.

// One after the other: they share the six people and the conversation.
test.describe.configure({ mode: "default" });

const password = process.env.DEMO_PASSWORD ?? "tanya-pustakawan";
const emails: { readonly [R in Role]: string } = {
  member: "anggota@demo.test",
  librarian: "pustakawan1@demo.test",
  supervisor: "supervisor@demo.test",
  admin: "admin@demo.test",
};

const people = ["nobody", "another patron", ...roles] as const;
type Person = (typeof people)[number];
const roleOf = (person: Person): Role | null =>
  person === "nobody" || person === "another patron" ? null : person;

const contexts = new Map<Person, APIRequestContext>();
/** A waiting conversation of somebody else. */
let foreign = "";

function as(person: Person): APIRequestContext {
  const context = contexts.get(person);
  if (!context) throw new Error(`${person} has not come`);
  return context;
}

async function come(
  playwright: PlaywrightWorkerArgs["playwright"],
  baseURL: string,
  person: Person,
): Promise<APIRequestContext> {
  const origin = new URL(baseURL).origin;
  const headers: Record<string, string> = { origin };
  if (person === "another patron") {
    const key = Buffer.from(randomUUID().repeat(2)).toString("base64url").slice(0, 43);
    headers.cookie = `portal-patron=k.${key}`;
  }
  const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: headers });
  const role = roleOf(person);
  if (role) {
    const { csrfToken } = await (await context.get("/api/auth/csrf")).json();
    const form = { csrfToken, login: emails[role], password, json: "true" };
    const answer = await context.post("/api/auth/callback/credentials", { form });
    expect(answer.status(), `${person} signs in by next-auth's own route`).toBe(200);
    const session = await (await context.get("/api/auth/session")).json();
    expect(session.role, "next-auth tells the role the database knows").toBe(role);
  }
  return context;
}

test.beforeAll(async ({ playwright, browser, baseURL }) => {
  if (!baseURL) throw new Error("playwright.config.ts gives no baseURL");
  for (const person of people) contexts.set(person, await come(playwright, baseURL, person));

  const page = await browser.newPage({ baseURL });
  await page.goto("/tanya?mulai=1");
  await page.getByLabel("Nama", { exact: true }).fill("Pemilik Percakapan");
  await page.getByLabel("Email", { exact: true }).fill("pemilik@contoh.test");
  await page.getByLabel(/^Pertanyaan/).fill("Apakah orang lain dapat membaca ini?");
  await page.getByRole("button", { name: "Mulai Obrolan" }).click();
  await page.waitForURL(/\/tanya\/[0-9a-f-]{36}/);
  foreign = /\/tanya\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  await page.close();
});

test.afterAll(async () => {
  for (const context of contexts.values()) await context.dispose();
});

/** A body that passes the route's schema, so that the answer speaks of the person and not of the body. */
function bodyFor(path: string): Record<string, unknown> {
  const clientId = randomUUID();
  if (path.endsWith("/messages")) return { clientId, body: "Pesan orang lain" };
  if (path.endsWith("/read")) return { seq: 1 };
  if (path.endsWith("/remove")) return { clientId, seq: 1 };
  if (path.endsWith("/transfer")) return { clientId, to: randomUUID() };
  // Not a valid one: the demo's librarians may be on duty for another test.
  if (path.endsWith("/duty")) return {};
  if (path.endsWith("/verify")) {
    const fact = { kind: "birth-date", value: "1900-01-01" };
    return { memberNumber: "799999999999", fact };
  }
  if (path.endsWith("/realtime/auth")) {
    return { socketId: "1.1", channel: `private-encrypted-conversation-${foreign}` };
  }
  if (path.endsWith("/faq/search")) return { q: "jam buka", lang: "id", limit: 1 };
  if (path.endsWith("/user-auth")) return { socketId: "1.1", conversation: foreign };
  return { clientId };
}

/** An address the rule stands for: the foreign conversation, and ids that belong to nothing. */
function addressOf({ path }: AccessRule): string {
  return path
    .replace("[conversation]", foreign)
    .replace("[...nextauth]", "session")
    .replace(/\[\w+\]/g, () => randomUUID());
}

function ask(
  context: APIRequestContext,
  rule: AccessRule,
  method: Method,
  headers: Record<string, string>,
  address = addressOf(rule),
): Promise<APIResponse> {
  return context.fetch(address, {
    method,
    headers,
    maxRedirects: 0,
    ...(method === "GET" ? {} : { data: bodyFor(rule.path) }),
  });
}

const pages = access.filter((rule) => !rule.path.startsWith("/api/"));
const routes = access.filter(
  (rule) => rule.path.startsWith("/api/") && !rule.grants.includes("token"),
);

for (const rule of pages) {
  for (const person of people) {
    test(`page ${rule.path} as ${person}`, async () => {
      const address = addressOf(rule);
      const answer = await ask(as(person), rule, "GET", {}, address);
      const role = roleOf(person);
      if (role === null) {
        expect(answer.status()).toBe(307);
        const target = new URL(answer.headers().location ?? "", "http://portal.invalid");
        expect(target.pathname).toBe("/masuk");
        expect(target.searchParams.get("lanjut")).toBe(address);
      } else if (mayEnter(rule, role)) {
        // An id that belongs to nothing may be told so.
        expect([200, 307, 404]).toContain(answer.status());
        expect(answer.headers().location ?? "/staf/").toContain("/staf/");
      } else {
        expect(answer.status()).toBe(403);
        expect(await answer.text()).toContain("tidak terbuka untuk akun Anda");
      }
    });
  }
}

for (const rule of routes) {
  for (const method of rule.methods) {
    for (const person of people) {
      test(`${method} ${rule.path} as ${person}`, async () => {
        const role = roleOf(person);
        const allowed = rule.grants.includes("public") || (role !== null && mayEnter(rule, role));
        // A desk's tab says so; without the word the same browser asks as a patron, and owns nothing here.
        for (const headers of [{}, { "x-portal-side": "desk" }]) {
          const answer = await ask(as(person), rule, method, headers);
          expect(answer.status()).toBeLessThan(500);
          const asPatron = rule.grants.includes("patron") && !("x-portal-side" in headers);
          if (allowed && !asPatron) {
            expect(answer.status()).not.toBe(401);
            if (answer.status() === 403) expect((await answer.json()).refusal).toBe("not-yours");
          } else {
            expect([401, 403, 404]).toContain(answer.status());
            expect(await answer.json()).toEqual({ refusal: expect.stringMatching(/^[a-z-]+$/) });
          }
        }
      });
    }
  }
}

test("a route that writes refuses a foreign Origin and a missing one, even from an admin", async ({
  playwright,
  baseURL,
}) => {
  const { cookies } = await as("admin").storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const bare = await playwright.request.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    extraHTTPHeaders: { cookie },
  });
  // next-auth's own addresses are guarded by its token instead, so is the end of news; a harvester's form writes nothing.
  const writing = ({ path }: AccessRule) =>
    !/^\/api\/(?:auth\/|membership\/stop-news\/|oai$)/.test(path);
  for (const rule of routes.filter(writing)) {
    for (const method of rule.methods.filter((word) => word !== "GET")) {
      for (const headers of [{}, { origin: "https://jahat.test" }, { origin: "null" }]) {
        const desk = { ...headers, "x-portal-side": "desk" };
        const answer = await ask(bare, rule, method, desk);
        expect(answer.status(), `${method} ${rule.path} ${JSON.stringify(headers)}`).toBe(403);
        expect(await answer.json()).toEqual({ refusal: "foreign-origin" });
      }
    }
  }
  await bare.dispose();
});
