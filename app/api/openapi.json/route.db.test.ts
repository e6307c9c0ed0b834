import { beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { access } from "@/lib/identity/domain/duties";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import seedFaq from "@/prisma/seed/faq";
import seedHours from "@/prisma/seed/hours";
import { examplesOf } from "../../[locale]/(site)/pengembang/examples";
import { GET as record } from "../catalogue/records/[record]/route";
import { GET as records } from "../catalogue/records/route";
import { GET as search } from "../catalogue/search/route";
import { GET as suggest } from "../catalogue/suggest/route";
import { GET as faq } from "../faq/search/route";
import { GET as health } from "../health/route";
import { GET as hours } from "../hours/[feed]/route";
import { GET as oai } from "../oai/route";
import { GET as serviceStatus } from "../service-status/route";
import { GET as sru } from "../sru/route";
import type { ComponentName } from "./document";
import { GET } from "./route";

// Next's mark that an answer is made for a request; here is no Next.
vi.mock("next/server", () => ({ connection: async () => undefined }));

const read = z.object({
  openapi: z.literal("3.1.1"),
  paths: z.record(z.string(), z.object({ get: z.object({ operationId: z.string() }) })),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});
let document: z.output<typeof read>;

beforeAll(async () => {
  await seedHours();
  await seedFaq();
  await seedCatalogue({ demo: true });
  const answer = await GET();
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  document = read.parse(await answer.json());
});

/** The handler of an address, as the folders of app say. */
function ask(path: string): Promise<Response> {
  const request = new Request(`http://localhost${path}`);
  const { pathname } = new URL(request.url);
  const [, , second = "", third = "", fourth] = pathname.split("/");
  if (third === "records" && fourth !== undefined)
    return record(request, { params: Promise.resolve({ record: fourth }) });
  if (second === "hours") return hours(request, { params: Promise.resolve({ feed: third }) });
  const routes: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
    "/api/catalogue/search": search,
    "/api/catalogue/suggest": suggest,
    "/api/catalogue/records": records,
    "/api/faq/search": faq,
    "/api/service-status": serviceStatus,
    "/api/health": health,
    "/api/sru": sru,
    "/api/oai": oai,
  };
  const route = routes[pathname];
  if (route === undefined) throw new Error(`no handler for ${pathname}`);
  return route(request);
}

/** A schema as the document gives it, read by itself: what a client in another language would generate. */
function published(name: ComponentName) {
  const { schemas } = document.components;
  const text = JSON.stringify({ $ref: `#/$defs/${name}`, $defs: schemas });
  return z.fromJSONSchema(JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/")));
}

async function holds(path: string, name: ComponentName, status = 200) {
  const answer = await ask(path);
  expect(answer.status, path).toBe(status);
  const body: unknown = await answer.json();
  const parsed = published(name).safeParse(body);
  expect(parsed.error?.issues ?? [], path).toEqual([]);
}

const someIds = async (count: number) =>
  (
    await db().$queryRaw<{ id: number }[]>`SELECT id FROM catalogue_record
    WHERE withdrawn_at IS NULL ORDER BY id LIMIT ${count}::int`
  ).map(({ id }) => id);

test("real answers are what the document's schemas say, and nothing besides", async () => {
  for (const query of [
    "q=sejarah",
    "q=bumi+manusia&field=title",
    "q=sejarh+indonesia",
    "q=",
    "q=zzzz",
  ])
    await holds(`/api/catalogue/search?${query}`, "CatalogueSearch");
  for (const query of ["q=bumi", "q=toer", "q=", "q=sej"])
    await holds(`/api/catalogue/suggest?${query}`, "CatalogueSuggestions");
  for (const query of ["q=jam+buka", "q=opening+hours&lang=en&limit=2", "q=zzzz", ""])
    await holds(`/api/faq/search?${query}`, "FaqSearch");
  await holds("/api/service-status", "ServiceStatus");
  await holds("/api/health", "Health");
});

test("records of every kind are what the document says of a record", async () => {
  const schema = published("CatalogueRecord");
  const rows = await db().$queryRaw<{ id: number; kind: string }[]>`
    SELECT id, kind FROM (SELECT id, kind, row_number() OVER (PARTITION BY kind ORDER BY id) AS place
      FROM catalogue_record) AS r WHERE place <= 4 ORDER BY id`;
  expect(new Set(rows.map(({ kind }) => kind)).size).toBeGreaterThan(12);
  for (const { id } of rows) {
    const answer = await ask(`/api/catalogue/records/${id}`);
    const parsed = schema.safeParse(await answer.json());
    expect(parsed.error?.issues ?? [], String(id)).toEqual([]);
  }
});

test("refusals are what the document says, and what was never promised is no answer", async () => {
  await holds("/api/catalogue/records/999999999", "Refusal", 404);
  await holds("/api/catalogue/records/1?format=pdf", "Refusal", 400);
  await holds("/api/catalogue/records?format=ris", "Refusal", 400);
  await holds("/api/hours/lain.ics", "Refusal", 404);
  expect(published("Refusal").safeParse({ refusal: "x", more: 1 }).success).toBe(false);
  expect(published("ServiceStatus").safeParse({ open: true }).success).toBe(false);
});

test("every address of the document is public, and every public one that answers machines is in it", () => {
  const isMachine = (path: string) =>
    !/\/auth\/|conversations|realtime|pictures|covers?\b|cards|openapi/.test(path);
  const open = access.flatMap(({ path, methods, grants }) =>
    path.startsWith("/api/") &&
    grants.includes("public") &&
    methods.includes("GET") &&
    isMachine(path)
      ? [path.replace("[record]", "{id}").replace("[feed]", "{feed}")]
      : [],
  );
  expect(Object.keys(document.paths).toSorted()).toEqual(open.toSorted());
  const ids = Object.values(document.paths).map(({ get }) => get.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every example of the page for developers is answered", async () => {
  const [id = 0] = await someIds(1);
  // Sitemaps are asked for in a browser: they need all of Next.
  const paths = Object.values(examplesOf(id)).flat();
  for (const path of paths.filter((one) => one.startsWith("/api/"))) {
    const answer = await ask(path);
    expect(answer.status, path).toBe(200);
    const body = await answer.text();
    expect(body.length, path).toBeGreaterThan(50);
    expect(body, path).not.toMatch(/<error code|<diagnostic|"results":\[\]|<zs:numberOfRecords>0</);
  }
});
