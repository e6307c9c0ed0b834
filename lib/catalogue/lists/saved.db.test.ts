import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { proveMember } from "@/lib/identity/proofs";
import type { MemberPatron } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { storeRecords } from "../mutations";
import { incomingOf } from "../testing/records";
import { removeRecords, saveRecords } from "./mutations";
import { listSavedIds } from "./queries";

const by = { source: "saved", actorId: null, actorName: "Uji", importId: null };

async function store(from: number, count: number): Promise<number[]> {
  const books = Array.from({ length: count }, (_, n) => ({
    ...{ number: `${from + n}`, title: `Buku ${from + n}` },
  }));
  const stored = await db().$transaction((tx) => storeRecords(tx, by, books.map(incomingOf)));
  return stored.records.map(({ recordId }) => recordId ?? 0);
}

async function newMember(): Promise<MemberPatron> {
  const account = { id: randomUUID(), name: "Sekar", role: "member" } as const;
  await db().account.create({ data: account });
  const session = { accountId: account.id, sessionId: randomUUID(), name: "Sekar" };
  const role = { role: "member", serviceGroup: null, memberNumber: "700000000018" } as const;
  const member = proveMember({ ...session, ...role }, null);
  if (!member) throw new Error("expected a member");
  return member;
}

test("a browser's list moves into the account in its order, each record once, what is gone left out", async () => {
  const [member, other] = [await newMember(), await newMember()];
  const [one = 0, two = 0, three = 0] = await store(1, 3);
  await saveRecords(member, [three]);
  await saveRecords(other, [one]);
  const moved = await saveRecords(member, [two, one, three, 2_000_000_000]);
  expect(moved).toEqual({ ok: true, value: { added: 2 } });
  expect(await listSavedIds(member)).toEqual([two, one, three]);
  expect(await removeRecords(member, [one])).toBe(1);
  expect(await listSavedIds(member)).toEqual([two, three]);
  expect(await removeRecords(member, "all")).toBe(2);
  expect(await listSavedIds(other)).toEqual([one]);
});

test("200 at most: what would be more is refused as a whole, of two tabs at once too", async () => {
  const member = await newMember();
  const ids = await store(1000, 250);
  expect(await saveRecords(member, ids.slice(0, 150))).toMatchObject({ ok: true });
  const both = await Promise.all([
    saveRecords(member, ids.slice(150, 190)),
    saveRecords(member, ids.slice(190, 230)),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: "list-full" }]);
  expect(await listSavedIds(member)).toHaveLength(190);
});
