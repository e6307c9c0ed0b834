import { beforeAll, expect, test, vi } from "vitest";
import type { MemberPatron } from "@/lib/identity/types";
import { newMember } from "@/lib/membership/profile/testing/member";
import { socketAddressHeader } from "@/lib/platform/client-address";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { askRightAction } from "./actions";

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
