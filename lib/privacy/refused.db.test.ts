import { beforeAll, expect, test, vi } from "vitest";
import type { MemberPatron } from "@/lib/identity/types";
import { newMember } from "@/lib/membership/profile/testing/member";
import { socketAddressHeader } from "@/lib/platform/client-address";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { askRightAction } from "./actions";
import { askAddressAction } from "./address/actions";
import { mayAsk } from "./limits";

// The request Next would be answering, and who is signed in; here is no Next.
const head = new Headers({
  ...{ origin: "http://localhost:3000", host: "localhost:3000" },
  [socketAddressHeader]: "192.0.2.22",
});
let member: MemberPatron;
vi.mock("next/headers", () => ({ headers: async () => head }));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("@/lib/identity/queries", async (load) => ({
  ...(await load<typeof import("@/lib/identity/queries")>()),
  requireMember: async () => ({ ok: true, value: member }),
}));

beforeAll(async () => {
  member = await newMember();
});

const year = now().getUTCFullYear();
const tomorrow = new Date(now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);

test.each([
  ["a birth date that has not come", tomorrow, "birth-date-future"],
  ["an age of 130", `17-08-${year - 130}`, "birth-date-too-old"],
  ["a day that is none", "31-02-1990", "birth-date-invalid"],
])(
  "%s in a correction is told by its own sentence and stands in the trail by its word",
  async (_, value, word) => {
    const { accountId } = member.account;
    const before = await db().auditEntry.count();
    const data = new FormData();
    for (const [name, text] of Object.entries({ kind: "correct", field: "birth-date", value }))
      data.set(name, text);
    expect(await askRightAction({ status: "idle" }, data)).toMatchObject({
      ...{ status: "invalid", errors: { value: [word] } },
    });
    const lines = await db().auditEntry.findMany({ skip: before, orderBy: { id: "asc" } });
    expect(lines.map((line) => [line.actorId, line.action, line.subject, line.data])).toEqual([
      [accountId, "form.refused", `account:${accountId}`, { what: "right", faults: word }],
    ]);
  },
);

const abroad = { country: "SG", street: "1 Temple Street" };
const askAddress = (typed: Readonly<Record<string, string>>) => {
  const data = new FormData();
  for (const [name, text] of Object.entries({ ...abroad, ...typed })) data.set(name, text);
  return askAddressAction({ status: "idle" }, data);
};
async function linesAfter(deed: () => Promise<void>) {
  const before = await db().auditEntry.count();
  await deed();
  const lines = await db().auditEntry.findMany({ skip: before, orderBy: { id: "asc" } });
  return lines.map(({ actorId, action, subject, data }) => [actorId, action, subject, data]);
}

test("the faults of an address that was asked to be corrected stand in the trail by their words alone", async () => {
  const { accountId } = member.account;
  const long = "Jalan Mawar ".repeat(80);
  const lines = await linesAfter(async () => {
    expect(await askAddress({ street: long })).toMatchObject({
      ...{ status: "invalid", errors: { street: ["street-too-long"] } },
    });
    expect(await askAddress({ why: long.repeat(3) })).toMatchObject({ refusal: "words-too-long" });
    expect(await askAddress({ street: "" })).toMatchObject({ status: "invalid" });
    expect(await askAddress({ show: "" })).toMatchObject({ status: "shown" });
  });
  const line = (faults: string) => [
    ...[accountId, "form.refused", `account:${accountId}`],
    { what: "identity-address", faults },
  ];
  expect(lines).toEqual([line("street-too-long"), line("words-too-long")]);
});

test("who asks for corrections of his address beyond his allowance leaves one line", async () => {
  const { accountId } = member.account;
  while (await mayAsk(member));
  const lines = await linesAfter(async () => {
    for (let n = 0; n < 2; n += 1)
      expect(await askAddress({})).toMatchObject({ refusal: "too-many" });
  });
  expect(lines).toEqual([
    [accountId, "form.slowed", `account:${accountId}`, { what: "identity-address" }],
  ]);
});
