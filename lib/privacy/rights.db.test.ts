import { beforeAll, expect, test, vi } from "vitest";
import { newLibrarian, startClockAt } from "@/lib/conversation/testing/people";
import type { Staff } from "@/lib/identity/types";
import { changeCurrentAddress } from "@/lib/membership/profile/address/mutations";
import type { Address } from "@/lib/membership/registration/domain/answers";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import { answerRight } from "./answers/mutations";
import { askRight, noteRight, takeBackRight } from "./mutations";
import {
  countOpenRequests,
  isRestricted,
  listOpenRequests,
  listOwnRequests,
  openRequest,
} from "./queries";
import { answerSchema, wishOn } from "./schema";
import { ownDataFolder } from "./testing/data-folder";
import { placesOf } from "./testing/search-all";
import type { WholeLife } from "./testing/whole-life";
import { liveWholeLife } from "./testing/whole-life";

const setting = vi.hoisted(() => ({ url: undefined as string | undefined }));
vi.mock("@/lib/platform/env", async (load) => {
  const { env } = await load<typeof import("@/lib/platform/env")>();
  return { env: () => ({ ...env(), SMTP_URL: setting.url }) };
});

ownDataFolder();
startClockAt("2026-11-23T03:00:00Z");
let life: WholeLife;
let staff: Staff;

beforeAll(async () => {
  await seedHours();
  life = await liveWholeLife("Zulkarnaen", 1);
  staff = await newLibrarian("Penyelia", false);
  const account = { id: staff.accountId, email: "penyelia@contoh.test", role: "librarian" };
  await db().account.create({ data: { ...account, name: "Penyelia", passwordHash: "x" } });
  await db().rightsRequest.deleteMany();
});

const done = { decision: "done", words: "Baik." } as const;
const asked = async (
  kind: "restrict" | "unrestrict" | "object" | "delete",
  member = life.member,
) => {
  const answer = await askRight(member, { kind, why: "Mohon dibantu." });
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value.requestId;
};
const answered = (requestId: string, answer: Parameters<typeof answerRight>[2], seen = 0) =>
  answerRight(staff, { requestId, seen }, answer);

test("a request is due after 72 hours, confirmed by mail, and asked once", async () => {
  const answers = await Promise.all([1, 2, 3].map(() => askRight(life.member, { kind: "object" })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await countOpenRequests(staff)).toBe(1);
  const [open] = await listOpenRequests(staff);
  expect((open?.dueAt.getTime() ?? 0) - (open?.receivedAt.getTime() ?? 0)).toBe(72 * 3_600_000);
  const mail = await db().outgoingMail.findFirstOrThrow({ where: { kind: "right-received" } });
  expect(unseal(mail.contentSealed ?? "")).toContain("26 November 2026");
  expect(await takeBackRight(life.member, open?.id ?? "")).toMatchObject({ ok: true });
  expect(await countOpenRequests(staff)).toBe(0);
  expect(await takeBackRight(life.member, open?.id ?? "")).toMatchObject({ ok: false });
});

test("five corrections may wait at once; of six together five are taken, and room is made by taking one back", async () => {
  const wanted = wishOn({ today: "2026-11-23", identityKind: "nik" }).parse({
    ...{ field: "name", value: "Ratna Zulkarnaen", why: "KTP baru" },
  });
  const ask = () => askRight(life.member, { kind: "correct", wanted });
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(ask));
  const taken = answers.flatMap((answer) => (answer.ok ? [answer.value.requestId] : []));
  expect(taken).toHaveLength(5);
  expect(await ask()).toEqual({ ok: false, refusal: "already-open" });
  await takeBackRight(life.member, taken.pop() ?? "");
  const sixth = await ask();
  expect(sixth).toMatchObject({ ok: true });
  for (const id of sixth.ok ? [...taken, sixth.value.requestId] : taken)
    await takeBackRight(life.member, id);
});

test("a correction that is agreed to stands in the membership and in the account", async () => {
  const wanted = wishOn({ today: "2026-11-23", identityKind: "nik" }).parse({
    field: "name",
    value: " Ratna  Zulkarnaen ",
    why: "KTP baru",
  });
  const request = await askRight(life.member, { kind: "correct", wanted });
  if (!request.ok) throw new Error(request.refusal);
  const opened = await openRequest(staff, request.value.requestId);
  expect(opened).toMatchObject({
    wish: { field: "name", now: "RatnaZulkarnaen Wulandari", value: "Ratna Zulkarnaen" },
    why: "KTP baru",
  });
  expect(await answered(request.value.requestId, { ...done, words: "Sudah." }, 1)).toEqual({
    ok: false,
    refusal: "changed-meanwhile",
  });
  expect(await answered(request.value.requestId, { ...done, words: "Sudah." })).toMatchObject({
    ok: true,
  });
  const where = { id: life.memberId };
  const { name } = await db().member.findUniqueOrThrow({ where });
  const account = await db().account.findUniqueOrThrow({ where: { id: life.accountId } });
  expect([name, account.name]).toEqual(["Ratna Zulkarnaen", "Ratna Zulkarnaen"]);
  const [own] = await listOwnRequests(life.member);
  expect(own).toMatchObject({ state: "done", answer: "Sudah." });
  // Resolved when it is read: the account's name today.
  expect((await openRequest(staff, request.value.requestId))?.answeredByName).toBe("Penyelia");
  expect(opened?.answeredByName).toBeNull();
});

test("place of birth, and a street that was asked alone before, are corrected where they are sealed; who lives there lives at the corrected street", async () => {
  for (const [field, value] of [
    ["birth-place", "Kota Baru Zulkarnaen"],
    ["identity-street", "Jalan Baru Zulkarnaen 7"],
  ] as const) {
    const wanted = { field, value, why: "" } as const;
    const request = await askRight(life.member, { kind: "correct", wanted });
    if (!request.ok) throw new Error(request.refusal);
    expect(await answered(request.value.requestId, done)).toMatchObject({ ok: true });
  }
  const { detailsSealed } = await db().member.findUniqueOrThrow({ where: { id: life.memberId } });
  expect(JSON.parse(unseal(detailsSealed ?? ""))).toMatchObject({
    birthPlace: "Kota Baru Zulkarnaen",
    sex: "female",
    identityAddress: { street: "Jalan Baru Zulkarnaen 7", village: "31.71.01.1001" },
    currentAddress: { street: "Jalan Baru Zulkarnaen 7", village: "31.71.01.1001" },
  });
});

test("the address on the identity document is corrected with its region, read by staff as a letter; who lives elsewhere goes on living there", async () => {
  const abroad: Address = { kind: "abroad", street: "Jalan Zulkarnaen Melati", country: "MY" };
  const before = await db().member.findUniqueOrThrow({ where: { id: life.memberId } });
  expect((await changeCurrentAddress(life.member, before.changes, abroad)).ok).toBe(true);
  const value: Address = {
    ...({ kind: "indonesia", street: "Jalan Zulkarnaen 9", rt: "2", rw: "3" } as const),
    ...{ village: "31.71.02.1001", postalCode: "10710" },
  };
  const wanted = { field: "identity-address", value, why: "Pindah KTP" } as const;
  const request = await askRight(life.member, { kind: "correct", wanted });
  if (!request.ok) throw new Error(request.refusal);
  const opened = await openRequest(staff, request.value.requestId);
  expect(opened?.wish?.field).toBe("identity-address");
  expect(opened?.wish?.value.split("\n")).toEqual([
    ...["Jalan Zulkarnaen 9", "RT 2 RW 3", expect.any(String)],
    ...[expect.stringContaining("Jakarta"), "10710"],
  ]);
  expect(opened?.wish?.now).toContain("Jakarta");
  expect(await answered(request.value.requestId, done)).toMatchObject({ ok: true });
  const { detailsSealed } = await db().member.findUniqueOrThrow({ where: { id: life.memberId } });
  expect(JSON.parse(unseal(detailsSealed ?? ""))).toMatchObject({
    identityAddress: value,
    currentAddress: abroad,
  });
});

test("an identity number that another member has is not taken, and the request stays open", async () => {
  const other = await liveWholeLife("Wicaksana", 2);
  const { identitySealed } = await db().member.findUniqueOrThrow({ where: { id: other.memberId } });
  const value = unseal(identitySealed);
  const wanted = wishOn({ today: "2026-11-23", identityKind: "nik" }).parse({
    field: "identity-number",
    value,
    why: "",
  });
  const request = await askRight(life.member, { kind: "correct", wanted });
  if (!request.ok) throw new Error(request.refusal);
  const opened = await openRequest(staff, request.value.requestId);
  expect(JSON.stringify(opened)).not.toContain(value);
  // A digit of the day, which then is not the one of the birth date.
  expect(opened?.identity).toMatchObject({
    ...{ kind: "nik", invalid: false, heldByOther: true, claims: 1 },
    difference: { kind: "places", of: 16, at: [8] },
  });
  expect(await answered(request.value.requestId, done)).toEqual({
    ok: false,
    refusal: "identity-known",
  });
  expect((await listOpenRequests(staff)).map(({ id }) => id)).toContain(request.value.requestId);
});

test("what was asked as a NIK and is none is shown to be none, and never stored", async () => {
  const { identityIndex } = await db().member.findUniqueOrThrow({ where: { id: life.memberId } });
  const wanted = { field: "identity-number", value: "31000022O7749999", why: "" } as const;
  const request = await askRight(life.member, { kind: "correct", wanted });
  if (!request.ok) throw new Error(request.refusal);
  expect((await openRequest(staff, request.value.requestId))?.identity).toMatchObject({
    invalid: true,
  });
  expect(await answered(request.value.requestId, done)).toMatchObject({
    refusal: "identity-invalid",
  });
  const after = await db().member.findUniqueOrThrow({ where: { id: life.memberId } });
  expect(after.identityIndex).toBe(identityIndex);
});

test("a restriction holds until it is lifted; a refusal says why", async () => {
  await answered(await asked("restrict"), done);
  expect(await isRestricted(life.member)).toBe(true);
  const refusing = { decision: "legal-duty", words: "Alasannya." } as const;
  await answered(await asked("unrestrict"), refusing);
  expect(await isRestricted(life.member)).toBe(true);
  const [own] = await listOwnRequests(life.member);
  expect(own).toMatchObject({ state: "refused", refusal: "legal-duty", answer: "Alasannya." });
  await answered(await asked("unrestrict"), done);
  expect(await isRestricted(life.member)).toBe(false);
  for (const decision of ["done", "legal-duty"])
    for (const words of ["", " \n ", "NIK 3171 0002 0170 9999"])
      expect(answerSchema.safeParse({ decision, words }).success).toBe(false);
});

test("a download is noted as answered at once, and who looked is noted by id", async () => {
  await db().$transaction((tx) => noteRight(tx, life.member, "download"));
  expect((await listOwnRequests(life.member))[0]).toMatchObject({
    kind: "download",
    state: "done",
  });
  const looks = await db().accessEntry.findMany({ where: { subject: `member:${life.memberId}` } });
  const opened = { readerId: staff.accountId, manner: "opened" };
  expect(looks).toEqual(expect.arrayContaining([expect.objectContaining(opened)]));
});

test("asking, taking back and answering stand in the trail by ids; nobody takes back another's wish, whose words are sealed", async () => {
  const linesOf = async (subject: string) =>
    (await db().auditEntry.findMany({ where: { subject }, orderBy: { id: "asc" } })).map(
      ({ actorId, action, data }) => [actorId, action, data],
    );
  const subject = `member:${life.memberId}`;
  const before = (await linesOf(subject)).length;
  const other = await liveWholeLife("Xaverius", 3);
  const wish = await asked("object");
  const { wantedSealed } = await db().rightsRequest.findUniqueOrThrow({ where: { id: wish } });
  expect(wantedSealed).not.toContain("Mohon");
  expect(unseal(wantedSealed ?? "")).toContain("Mohon dibantu.");
  expect(await takeBackRight(other.member, wish)).toEqual({
    ok: false,
    refusal: "unknown-request",
  });
  expect(await takeBackRight(life.member, wish)).toMatchObject({ ok: true });
  const { accountId } = life;
  expect((await linesOf(subject)).slice(before)).toEqual([
    [accountId, "privacy.asked", { kind: "object" }],
    [accountId, "privacy.taken-back", {}],
  ]);
  const answeredOne = await asked("object");
  const refusing = { decision: "legal-duty", words: "Alasannya." } as const;
  expect(await answered(answeredOne, refusing)).toMatchObject({ ok: true });
  expect(await linesOf(`rights-request:${answeredOne}`)).toEqual([
    [staff.accountId, "privacy.answered", { kind: "object", refusal: "legal-duty" }],
  ]);
});

test("a deletion that is agreed to leaves one mail, and when that is gone nothing; without a mail server nothing at once", async () => {
  const other = await liveWholeLife("Prawiro", 5);
  const unmailed = await asked("delete", other.member);
  expect(await answered(unmailed, done)).toMatchObject({ ok: true });
  expect(await placesOf(other.words)).toEqual([]);

  setting.url = "smtp://127.0.0.1:1";
  const requestId = await asked("delete");
  expect(await answered(requestId, done)).toMatchObject({ ok: true });
  const last = await db().outgoingMail.findFirstOrThrow({ where: { kind: "member-deleted" } });
  expect(unseal(last.contentSealed ?? "")).toContain("Baik.");
  expect(await placesOf(life.words)).toEqual(["public.outgoing_mail.recipient_sealed"]);
  await db().outgoingMail.updateMany({
    where: { about: `rights-request:${requestId}` },
    data: { state: "sent", endedAt: new Date(), recipientSealed: null, contentSealed: null },
  });
  expect(await placesOf(life.words)).toEqual([]);
  expect(await db().rightsRequest.findUniqueOrThrow({ where: { id: requestId } })).toMatchObject({
    ...{ state: "done", memberId: null, wantedSealed: null, answerSealed: null },
  });
});
