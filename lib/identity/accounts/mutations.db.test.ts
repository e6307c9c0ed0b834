import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { withdrawDocument } from "@/lib/publishing/mutations";
import { serviceGroup } from "@/lib/publishing/schema";
import { seedIdentity } from "../../../prisma/seed/identity";
import { seedMembership } from "../../../prisma/seed/membership";
import seedPublishing, { serviceGroupEntries } from "../../../prisma/seed/publishing";
import { signIn } from "../mutations";
import { actAsSystem, proveStaff } from "../proofs";
import { getLiveSession, getRealtimeEpoch, listStaffAccounts } from "../queries";
import type { Staff } from "../types";
import {
  createStaffAccount,
  deactivateStaffAccount,
  reactivateStaffAccount,
  renewStaffPassword,
} from "./mutations";
import { listServiceGroups } from "./queries";
import { answeringBroker } from "./testing/broker";

const password = "tanya-pustakawan";
const broker = answeringBroker();
beforeAll(async () => {
  process.env.PORTAL_REALTIME_PORT = String(await broker.start());
  await seedPublishing();
});
afterAll(() => broker.stop());

beforeEach(async () => {
  await db().account.deleteMany();
  await db().$transaction(async (tx) => {
    const [memberNumber = ""] = await seedMembership(tx);
    await seedIdentity(tx, { password, memberNumber });
  });
});

async function come(login: string, typed = password) {
  const answer = await signIn({ login, password: typed, address: randomUUID() });
  if (!answer.ok) throw new Error(answer.refusal);
  const { sessionId, accountId } = answer.value.token;
  const session = await getLiveSession(sessionId, accountId);
  if (!session) throw new Error("a session that was just opened is live");
  return session;
}

async function staff(login: string, typed = password): Promise<Staff> {
  const proven = proveStaff(await come(login, typed));
  if (!proven) throw new Error(`${login} is not staff`);
  return proven;
}

async function withdrawGroup(slug: string): Promise<void> {
  const editor = await staff("supervisor@demo.test");
  const group = await db().document.findFirstOrThrow({ where: { kind: "service-group", slug } });
  const seen = { documentId: group.id, seen: group.latest };
  const answer = await withdrawDocument(editor, serviceGroup, seen);
  if (!answer.ok) throw new Error(answer.refusal);
}

describe("deactivating an account", () => {
  test("ends every session, bumps the epoch and leaves a line in the trail, all at once", async () => {
    const admin = await staff("admin@demo.test");
    const desk = await come("pustakawan1@demo.test");
    const phone = await come("pustakawan1@demo.test");
    const other = await come("pustakawan2@demo.test");
    const before = await getRealtimeEpoch();

    expect(await deactivateStaffAccount(admin, desk.accountId)).toEqual({ ok: true, value: null });

    expect(await getLiveSession(desk.sessionId, desk.accountId)).toBeNull();
    expect(await getLiveSession(phone.sessionId, phone.accountId)).toBeNull();
    expect(await getLiveSession(other.sessionId, other.accountId)).not.toBeNull();
    expect(await getRealtimeEpoch()).toBe(before + 1);
    expect(
      await db().auditEntry.count({
        where: { action: "account.deactivated", subject: `account:${desk.accountId}` },
      }),
    ).toBe(1);
    await expect(come("pustakawan1@demo.test")).rejects.toThrow("wrong-credentials");
  });

  test("ends the account's sockets and tells the desks the new epoch", async () => {
    const admin = await staff("admin@demo.test");
    const { accountId } = await come("pustakawan1@demo.test");
    const before = await getRealtimeEpoch();
    broker.heard.length = 0;
    await deactivateStaffAccount(admin, accountId);
    expect(broker.heard.some((path) => path.includes(`/users/${accountId}/terminate`))).toBe(true);
    expect(broker.heard.some((path) => path.endsWith("/events"))).toBe(true);
    expect(await getRealtimeEpoch()).toBe(before + 1);
  });

  test("an admin cannot end his own access", async () => {
    const admin = await staff("admin@demo.test");
    const own = { ok: false, refusal: "own-account" };
    expect(await deactivateStaffAccount(admin, admin.accountId)).toEqual(own);
    expect(await renewStaffPassword(admin, admin.accountId)).toEqual(own);
    expect(await getLiveSession(admin.sessionId, admin.accountId)).not.toBeNull();
  });

  test("of two admins who deactivate each other at once, one remains", async () => {
    const first = await staff("admin@demo.test");
    const made = await createStaffAccount(actAsSystem("test"), {
      email: "admin2@demo.test",
      name: "Admin Kedua",
      role: "admin",
      serviceGroup: null,
    });
    if (!made.ok) throw new Error(made.refusal);
    const proven = proveStaff(await come("admin2@demo.test", made.value.password));
    if (!proven) throw new Error("an admin is staff");
    const answers = await Promise.all([
      deactivateStaffAccount(first, proven.accountId),
      deactivateStaffAccount(proven, first.accountId),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await db().account.count({ where: { role: "admin", deactivatedAt: null } })).toBe(1);
  });

  test("a member's account or an unknown one is not a staff account", async () => {
    const admin = await staff("admin@demo.test");
    const member = await come("anggota@demo.test");
    const unknown = { ok: false, refusal: "unknown-account" };
    expect(await deactivateStaffAccount(admin, member.accountId)).toEqual(unknown);
    expect(await deactivateStaffAccount(admin, randomUUID())).toEqual(unknown);
  });

  test("a reactivated account signs in anew; its old sessions stay ended", async () => {
    const admin = await staff("admin@demo.test");
    const desk = await come("pustakawan1@demo.test");
    await deactivateStaffAccount(admin, desk.accountId);
    expect((await reactivateStaffAccount(admin, desk.accountId)).ok).toBe(true);
    expect(await getLiveSession(desk.sessionId, desk.accountId)).toBeNull();
    expect((await come("pustakawan1@demo.test")).accountId).toBe(desk.accountId);
  });
});

describe("a new staff account", () => {
  const input = {
    email: "baru@demo.test",
    name: "Suparman",
    role: "librarian",
    serviceGroup: "Layanan Referensi",
  } as const;

  test("signs in with the password that was shown once and stored only as argon2id", async () => {
    const admin = await staff("admin@demo.test");
    const made = await createStaffAccount(admin, input);
    if (!made.ok) throw new Error(made.refusal);
    const row = await db().account.findUniqueOrThrow({ where: { email: input.email } });
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await come(input.email, made.value.password)).role).toBe("librarian");
    expect(
      JSON.stringify(await db().auditEntry.findMany({ select: { data: true } })),
    ).not.toContain(made.value.password);
  });

  test("belongs to a published service group or to none, and any other name opens nothing (R006)", async () => {
    const admin = await staff("admin@demo.test");
    const names = serviceGroupEntries.map(({ id }) => id.name);
    expect(await listServiceGroups()).toEqual(names);
    for (const serviceGroup of [...names, null]) {
      const email = `${serviceGroup ?? "tanpa"}@demo.test`.replaceAll(/[ ,]/g, "-").toLowerCase();
      const made = await createStaffAccount(admin, { ...input, email, serviceGroup });
      if (!made.ok) throw new Error(made.refusal);
      expect(await staff(email, made.value.password)).toMatchObject({ serviceGroup });
      const listed = await listStaffAccounts(admin);
      expect(listed.find((account) => account.email === email)).toMatchObject({ serviceGroup });
    }

    const unknown = { ok: false, refusal: "service-group-unknown" };
    const before = await db().account.count();
    for (const serviceGroup of ["Layanan Cendawan", "layanan referensi", "Reference"])
      expect(await createStaffAccount(admin, { ...input, serviceGroup })).toEqual(unknown);
    await withdrawGroup("layanan-koleksi-umum");
    expect(
      await createStaffAccount(admin, { ...input, serviceGroup: "Layanan Koleksi Umum" }),
    ).toEqual(unknown);
    expect(await db().account.count()).toBe(before);
  });

  test("is refused when the e-mail is in use, at the same moment too", async () => {
    const admin = await staff("admin@demo.test");
    const answers = await Promise.all([
      createStaffAccount(admin, input),
      createStaffAccount(admin, input),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, refusal: "email-taken" });
  });

  test("gets another password when it is forgotten; the old one and its sessions end", async () => {
    const admin = await staff("admin@demo.test");
    const desk = await come("pustakawan2@demo.test");
    const renewed = await renewStaffPassword(admin, desk.accountId);
    if (!renewed.ok) throw new Error(renewed.refusal);
    expect(await getLiveSession(desk.sessionId, desk.accountId)).toBeNull();
    await expect(come("pustakawan2@demo.test")).rejects.toThrow("wrong-credentials");
    expect((await come("pustakawan2@demo.test", renewed.value.password)).name).toBe("Bima Prakoso");
  });
});

test("the list shows staff only, active ones first, and never a password hash", async () => {
  const admin = await staff("admin@demo.test");
  const { accountId } = await come("pustakawan1@demo.test");
  await deactivateStaffAccount(admin, accountId);
  const accounts = await listStaffAccounts(admin);
  expect(accounts.map((account) => account.email)).not.toContain("anggota@demo.test");
  expect(accounts.at(-1)).toMatchObject({ email: "pustakawan1@demo.test", active: false });
  expect(accounts.find((account) => account.id === admin.accountId)).toMatchObject({
    active: true,
    liveSessions: 1,
  });
  expect(JSON.stringify(accounts)).not.toContain("argon2");
});
