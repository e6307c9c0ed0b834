import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { demoEntries } from "@/bench/faq/entries";
import { socketAddressHeader } from "@/lib/platform/client-address";
import { db } from "@/lib/platform/db";
import { sendFeedbackAction } from "./actions";
import { indexEntry } from "./mutations";

let head = new Headers();
// The request Next would be answering; here is no Next.
vi.mock("next/headers", () => ({ headers: async () => head }));

const entries = demoEntries().filter(({ locale }) => locale === "id");
const idOf = (at: number) => {
  const entry = entries[at];
  if (!entry) throw new Error("the demo has forty entries");
  return entry.documentId;
};

beforeAll(async () => {
  await db().$transaction(async (tx) => {
    for (const entry of entries) await indexEntry(tx, entry);
  });
});
beforeEach(async () => {
  await db().faqFeedback.deleteMany();
  await db().$executeRaw`DELETE FROM rate_window`;
});

async function vote(documentId: string, address = "192.0.2.7", origin = "http://localhost:3000") {
  head = new Headers({ origin, host: "localhost:3000", [socketAddressHeader]: address });
  const form = new FormData();
  form.set("documentId", documentId);
  form.set("helpful", "yes");
  return (await sendFeedbackAction({ status: "idle" }, form)).status;
}
const counted = async () => (await db().faqFeedback.aggregate({ _sum: { helpful: true } }))._sum;

test("one address is counted 20 times an hour for one entry, however its id is written", async () => {
  for (let at = 0; at < 15; at += 1) {
    expect(await vote(idOf(0))).toBe("counted");
    expect(await vote(idOf(0).toUpperCase())).toBe("counted");
  }
  expect(await counted()).toEqual({ helpful: 20 });
  await vote(idOf(0), "192.0.2.8");
  expect(await counted()).toEqual({ helpful: 21 });
});

test("one address is counted 200 times an hour over all entries", async () => {
  for (let at = 0; at < 220; at += 1) expect(await vote(idOf(at % 20))).toBe("counted");
  expect(await counted()).toEqual({ helpful: 200 });
});

test("an id that no public entry has is refused and leaves no allowance of its own behind", async () => {
  for (let at = 0; at < 5; at += 1) expect(await vote(randomUUID())).toBe("failed");
  expect(await vote(idOf(0), "192.0.2.7", "https://jahat.test")).toBe("failed");
  expect(await counted()).toEqual({ helpful: null });
  const windows = await db().$queryRaw<{ count: number }[]>`SELECT count FROM rate_window`;
  expect(windows).toEqual([{ count: 5 }]);
});
