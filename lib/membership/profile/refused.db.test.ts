import { beforeEach, expect, test, vi } from "vitest";
import type { MemberPatron } from "@/lib/identity/types";
import { socketAddressHeader } from "@/lib/platform/client-address";
import { db } from "@/lib/platform/db";
import { changeProfileAction } from "./actions";
import { changeAddressAction } from "./address/actions";
import { askEmailAction } from "./email/actions";
import { newMember } from "./testing/member";

// The request Next would be answering, and who is signed in; here is no Next.
const head = new Headers({
  ...{ origin: "http://localhost:3000", host: "localhost:3000" },
  [socketAddressHeader]: "192.0.2.21",
});
let member: MemberPatron;
vi.mock("next/headers", () => ({ headers: async () => head }));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("@/lib/identity/queries", async (load) => ({
  ...(await load<typeof import("@/lib/identity/queries")>()),
  requireMember: async () => ({ ok: true, value: member }),
}));

beforeEach(async () => {
  member = await newMember();
});

const form = (entries: Readonly<Record<string, string>>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return data;
};
const lines = async () => {
  const { accountId } = member.account;
  const rows = await db().auditEntry.findMany({ where: { subject: `account:${accountId}` } });
  return rows.map(({ actorId, action, data }) => [actorId === accountId, action, data]);
};

test("a telephone number that is none is told at its field, and stands in the trail by its word alone", async () => {
  const typed = { mobile: "65 8123 4567", locale: "id", seen: "0" };
  const none = { education: "", occupation: "", institution: "" };
  expect(await changeProfileAction({ status: "idle" }, form({ ...typed, ...none }))).toMatchObject({
    errors: { mobile: ["mobile-invalid"] },
  });
  expect(await lines()).toEqual([
    [true, "form.refused", { what: "profile", faults: "mobile-invalid" }],
  ]);
});

test("an email of 300 signs is called too long, one that is none incomplete, and both leave their word", async () => {
  for (const [email, word] of [
    [`${"a".repeat(288)}@contoh.test`, "email-too-long"],
    ["suparman di rumah", "email-invalid"],
  ] as const)
    expect(
      await askEmailAction({ status: "idle" }, form({ email, password: "x", locale: "id" })),
    ).toMatchObject({ errors: { email: [word] } });
  expect(await lines()).toEqual([
    [true, "form.refused", { what: "email", faults: "email-too-long" }],
    [true, "form.refused", { what: "email", faults: "email-invalid" }],
  ]);
});

test("the faults of a new address stand in the trail by their words alone; an empty field leaves none", async () => {
  const moves = (typed: Readonly<Record<string, string>>) =>
    changeAddressAction({ status: "idle" }, form({ country: "SG", seen: "0", ...typed }));
  expect(await moves({ street: "Jalan Mawar ".repeat(80) })).toMatchObject({
    errors: { street: ["street-too-long"] },
  });
  expect(await moves({ street: "" })).toMatchObject({ errors: { street: ["street-missing"] } });
  expect(await moves({ street: "1 Temple Street", show: "" })).toMatchObject({ status: "shown" });
  expect(await lines()).toEqual([
    [true, "form.refused", { what: "current-address", faults: "street-too-long" }],
  ]);
});
