import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { publishDocument, saveDraft, withdrawDocument } from "@/lib/publishing/mutations";
import { serviceGroup } from "@/lib/publishing/schema";
import { seedIdentity } from "../../../prisma/seed/identity";
import { seedMembership } from "../../../prisma/seed/membership";
import seedPublishing, { serviceGroupEntries } from "../../../prisma/seed/publishing";
import { signIn } from "../mutations";
import { actAsSystem, proveStaff } from "../proofs";
import { getLiveSession, getRealtimeEpoch, listStaffAccounts } from "../queries";
import type { Staff } from "../types";
import {
  changeStaffAccount,
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

const groupAt = (slug: string) =>
  db().document.findFirstOrThrow({ where: { kind: "service-group", slug } });

async function withdrawGroup(slug: string): Promise<void> {
  const editor = await staff("supervisor@demo.test");
  const group = await groupAt(slug);
  const seen = { documentId: group.id, seen: group.latest };
  const answer = await withdrawDocument(editor, serviceGroup, seen);
  if (!answer.ok) throw new Error(answer.refusal);
}

async function renameGroup(slug: string, name: string): Promise<void> {
  const editor = await staff("supervisor@demo.test");
  const { id: documentId, latest: seen } = await groupAt(slug);
  const words = { shared: {}, id: { name, description: "" }, en: null };
  const draft = { documentId, seen, words, translationChecked: false };
  const saved = await saveDraft(editor, serviceGroup, draft);
  if (!saved.ok) throw new Error(saved.refusal);
  const shown = { documentId, seen: saved.value.latest };
  const answer = await publishDocument(editor, serviceGroup, shown);
  if (!answer.ok) throw new Error(answer.refusal);
}

async function secondAdmin(): Promise<Staff> {
  const made = await createStaffAccount(actAsSystem("test"), {
    email: "admin2@demo.test",
    name: "Admin Kedua",
    role: "admin",
    serviceGroup: null,
  });
  if (!made.ok) throw new Error(made.refusal);
  return staff("admin2@demo.test", made.value.password);
}

/** What the accounts page shows of an account. */
async function shown(admin: Staff, email: string) {
  const found = (await listStaffAccounts(admin)).find((account) => account.email === email);
  if (!found) throw new Error(`${email} is not listed`);
  return found;
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
    const { accountId, sessionId } = await come("pustakawan1@demo.test");
    const before = await getRealtimeEpoch();
    broker.heard.length = 0;
    await deactivateStaffAccount(admin, accountId);
    expect(broker.heard.some((path) => path.includes(`/users/${sessionId}/terminate`))).toBe(true);
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
    const proven = await secondAdmin();
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
    serviceGroup: null,
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
    const groups = await listServiceGroups();
    expect(groups.map(({ name }) => name)).toEqual(serviceGroupEntries.map(({ id }) => id.name));
    for (const [index, group] of [...groups, null].entries()) {
      const email = `kelompok-${index}@demo.test`;
      const serviceGroup = group?.id ?? null;
      const made = await createStaffAccount(admin, { ...input, email, serviceGroup });
      if (!made.ok) throw new Error(made.refusal);
      expect((await staff(email, made.value.password)).serviceGroup).toBe(group?.name ?? null);
      expect((await shown(admin, email)).serviceGroup).toEqual(group);
    }

    const unknown = { ok: false, refusal: "service-group-unknown" };
    const before = await db().account.count();
    const questionType = await db().document.findFirstOrThrow({ where: { kind: "question-type" } });
    for (const serviceGroup of [randomUUID(), questionType.id])
      expect(await createStaffAccount(admin, { ...input, serviceGroup })).toEqual(unknown);
    const { id: serviceGroup } = await groupAt("layanan-koleksi-umum");
    await withdrawGroup("layanan-koleksi-umum");
    expect(await createStaffAccount(admin, { ...input, serviceGroup })).toEqual(unknown);
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

describe("changing an account", () => {
  const email = "pustakawan2@demo.test";

  test("gives another name, role and service group, and the trail says what kind of change by whom", async () => {
    const admin = await staff("admin@demo.test");
    const { id: accountId, ...before } = await shown(admin, email);
    const group = await groupAt("layanan-referensi");
    const change = { name: "Bima P.", role: "supervisor", serviceGroup: group.id } as const;
    const seen = before.changes;
    expect(await changeStaffAccount(admin, { accountId, seen }, change)).toEqual({
      ok: true,
      value: null,
    });
    expect(await shown(admin, email)).toMatchObject({
      name: "Bima P.",
      role: "supervisor",
      serviceGroup: { id: group.id, name: "Layanan Referensi" },
      changes: before.changes + 1,
    });
    expect(await staff(email)).toMatchObject({
      role: "supervisor",
      serviceGroup: "Layanan Referensi",
    });
    const trail = await db().auditEntry.findMany({
      where: { subject: `account:${accountId}`, action: "account.changed" },
    });
    expect(trail).toMatchObject([
      {
        actorId: admin.accountId,
        data: {
          renamed: true,
          role: "supervisor",
          roleBefore: "librarian",
          serviceGroup: group.id,
          serviceGroupBefore: before.serviceGroup?.id,
        },
      },
    ]);
    expect(JSON.stringify(trail.map(({ data }) => data))).not.toContain("Bima");
  });

  test("a new role ends the account's sessions and sockets, a new name or group does not", async () => {
    const admin = await staff("admin@demo.test");
    const desk = await come(email);
    const { id: accountId, role, name } = await shown(admin, email);
    const serviceGroup = (await groupAt("layanan-koleksi-khusus")).id;
    const epoch = await getRealtimeEpoch();
    broker.heard.length = 0;
    await changeStaffAccount(
      admin,
      { accountId, seen: 0 },
      { name: "Bima Baru", role, serviceGroup },
    );
    expect(await getLiveSession(desk.sessionId, accountId)).toMatchObject({
      name: "Bima Baru",
      serviceGroup: "Layanan Koleksi Khusus",
    });
    expect(await getRealtimeEpoch()).toBe(epoch);
    expect(broker.heard).toEqual([]);
    await changeStaffAccount(admin, { accountId, seen: 1 }, { name, role: "admin", serviceGroup });
    expect(await getLiveSession(desk.sessionId, accountId)).toBeNull();
    expect(await getRealtimeEpoch()).toBe(epoch + 1);
    const ended = `/users/${desk.sessionId}/terminate`;
    expect(broker.heard.some((path) => path.includes(ended))).toBe(true);
  });

  test("of two admins who change one account at once the second is told, and overwrites nothing", async () => {
    const first = await staff("admin@demo.test");
    const second = await secondAdmin();
    const { id: accountId, role, changes: seen } = await shown(first, email);
    const change = { role, serviceGroup: null };
    const answers = await Promise.all([
      changeStaffAccount(first, { accountId, seen }, { ...change, name: "Dari Pertama" }),
      changeStaffAccount(second, { accountId, seen }, { ...change, name: "Dari Kedua" }),
    ]);
    expect(answers).toContainEqual({ ok: false, refusal: "changed-meanwhile" });
    const winner = answers[0]?.ok ? "Dari Pertama" : "Dari Kedua";
    expect(await shown(first, email)).toMatchObject({ name: winner, changes: seen + 1 });
  });

  test("the last admin stays one: nobody changes his own role, and of two who demote each other one remains", async () => {
    const first = await staff("admin@demo.test");
    const demote = (name: string) => ({ name, role: "librarian", serviceGroup: null }) as const;
    const own = { accountId: first.accountId, seen: 0 };
    expect(await changeStaffAccount(first, own, demote(first.name))).toEqual({
      ok: false,
      refusal: "own-role",
    });
    const renamed = { name: "Yohanes S.", role: "admin", serviceGroup: null } as const;
    expect((await changeStaffAccount(first, own, renamed)).ok).toBe(true);

    const second = await secondAdmin();
    const answers = await Promise.all([
      changeStaffAccount(first, { accountId: second.accountId, seen: 0 }, demote("Admin Kedua")),
      changeStaffAccount(second, { accountId: first.accountId, seen: 1 }, demote("Yohanes S.")),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, refusal: "no-longer-admin" });
    expect(await db().account.count({ where: { role: "admin" } })).toBe(1);
  });

  test("a member's account, an unknown one and a deactivated one are not changed", async () => {
    const admin = await staff("admin@demo.test");
    const member = await come("anggota@demo.test");
    const librarian = await come(email);
    await deactivateStaffAccount(admin, librarian.accountId);
    const change = { name: "Lain", role: "supervisor", serviceGroup: null } as const;
    for (const accountId of [member.accountId, librarian.accountId, randomUUID()])
      expect(await changeStaffAccount(admin, { accountId, seen: 0 }, change)).toEqual({
        ok: false,
        refusal: "unknown-account",
      });
  });

  test("a change that changes nothing leaves no line in the trail", async () => {
    const admin = await staff("admin@demo.test");
    const { id: accountId, name, role, serviceGroup, changes } = await shown(admin, email);
    const same = { name, role, serviceGroup: serviceGroup?.id ?? null };
    expect((await changeStaffAccount(admin, { accountId, seen: changes }, same)).ok).toBe(true);
    expect((await shown(admin, email)).changes).toBe(changes);
    expect(await db().auditEntry.count({ where: { subject: `account:${accountId}` } })).toBe(0);
  });
});

test("a renamed service group is renamed at its accounts, and a withdrawn one may be kept but not given (R006)", async () => {
  const admin = await staff("admin@demo.test");
  const email = "pustakawan3@demo.test";
  await renameGroup("layanan-naskah-nusantara", "Layanan Naskah Kuno");
  const { id: accountId, name, role, serviceGroup } = await shown(admin, email);
  expect(serviceGroup?.name).toBe("Layanan Naskah Kuno");
  expect((await staff(email)).serviceGroup).toBe("Layanan Naskah Kuno");

  await withdrawGroup("layanan-naskah-nusantara");
  expect((await staff(email)).serviceGroup).toBe("Layanan Naskah Kuno");
  expect((await shown(admin, email)).serviceGroup?.name).toBe("Layanan Naskah Kuno");
  const kept = { name: `${name}, S.Hum.`, role, serviceGroup: serviceGroup?.id ?? null };
  expect((await changeStaffAccount(admin, { accountId, seen: 0 }, kept)).ok).toBe(true);
  const other = await shown(admin, "pustakawan1@demo.test");
  expect(
    await changeStaffAccount(
      admin,
      { accountId: other.id, seen: other.changes },
      { name: other.name, role: other.role, serviceGroup: kept.serviceGroup },
    ),
  ).toEqual({ ok: false, refusal: "service-group-unknown" });
});

test("a service group whose stored words cannot be read any more stays with its accounts when one is renamed (R006)", async () => {
  const admin = await staff("admin@demo.test");
  const email = "pustakawan1@demo.test";
  const readable = await shown(admin, email);
  const { id: documentId, latest } = await groupAt("layanan-referensi");
  expect(readable.serviceGroup?.id).toBe(documentId);
  // As an older version of the portal may have stored it.
  const number = latest + 1;
  const content = { shared: {}, id: { title: "Layanan Referensi" }, en: null, enOf: null };
  await db().edition.create({
    data: { documentId, number, content, authorName: "Sistem", at: new Date() },
  });
  const published = { number: 1_000, edition: number, actorName: "Sistem", at: new Date() };
  await db().publication.create({ data: { documentId, ...published } });
  await db().document.update({
    where: { id: documentId },
    data: { latest: number, published: number },
  });

  const { id: accountId, changes: seen, role, serviceGroup } = await shown(admin, email);
  expect(serviceGroup).toEqual({ id: documentId, name: "(tidak terbaca)" });
  const renamed = { name: "Nama Baru", role, serviceGroup: serviceGroup?.id ?? null };
  expect((await changeStaffAccount(admin, { accountId, seen }, renamed)).ok).toBe(true);
  const row = await db().account.findUniqueOrThrow({ where: { id: accountId } });
  expect(row).toMatchObject({ name: "Nama Baru", serviceGroupId: documentId });
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
