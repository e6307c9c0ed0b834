import { randomBytes, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { approveApplication, approveClean, returnApplication } from "../admission/mutations";
import { submittedApplication } from "../admission/testing/applications";
import { referenceOf } from "../registration/domain/reference";
import { findAdmitted, openApplication, readPortrait } from "./application/queries";
import { attentionOf, isClean } from "./domain/attention";
import {
  countQueue,
  countWaiting,
  findApplications,
  linesPerPage,
  listApplications,
} from "./queries";
import { readPlace } from "./schema";
import { countedMax } from "./types";

const staff = proveStaff({
  ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Laras", role: "librarian" },
  ...{ serviceGroup: null, memberNumber: null },
}) as Staff;

beforeEach(async () => {
  await db().member.deleteMany();
  await db().membershipApplication.deleteMany();
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 3, minute));
const seen = ({ id }: { id: string }) => ({ applicationId: id, seen: 0 });
const idsOf = (lines: readonly { id: string }[]) => lines.map(({ id }) => id);

describe("the queue", () => {
  test("shows the longest waiting first, page after page, without one twice", async () => {
    for (let n = 0; n < linesPerPage + 3; n += 1)
      // Two of one instant: the id settles their order.
      await submittedApplication({ submittedAt: at(Math.floor(n / 2)) });
    const first = await listApplications(staff, "semua", null);
    const second = await listApplications(staff, "semua", readPlace(first.next));
    expect([first.lines.length, second.lines.length, second.next]).toEqual([linesPerPage, 3, null]);
    const all = [...first.lines, ...second.lines];
    expect(new Set(idsOf(all)).size).toBe(linesPerPage + 3);
    const times = all.map(({ submittedAt }) => submittedAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test("parts what may be approved together from what asks to be looked at, and counts both", async () => {
    const clean = await submittedApplication({ submittedAt: at(1) });
    const odd = await submittedApplication({ warnings: ["name-odd"], submittedAt: at(2) });
    const double = await submittedApplication({ duplicate: true, submittedAt: at(3) });
    // Who was quicker holds the identity, and may be the wrong one of the two.
    const holder = await submittedApplication({ submittedAt: at(4) });
    const { identityIndex } = await db().membershipApplication.findUniqueOrThrow({
      where: { id: holder.id },
    });
    const later = await submittedApplication({
      identityIndex,
      duplicate: true,
      submittedAt: at(5),
    });
    await submittedApplication({ state: "draft", submittedAt: null });
    const of = async (view: "bersih" | "perhatian") =>
      idsOf((await listApplications(staff, view, null)).lines);
    expect(await of("bersih")).toEqual([clean.id]);
    expect(await of("perhatian")).toEqual([odd.id, double.id, holder.id, later.id]);
    expect(await countQueue(staff)).toEqual({ waiting: 5, clean: 1, attention: 4, oldest: at(1) });
    expect(await countWaiting(staff)).toBe(5);
    const all = (await listApplications(staff, "semua", null)).lines;
    expect(all.map(({ contested }) => contested)).toEqual([false, false, true, true, true]);
    expect(await approveClean(staff, idsOf(all))).toEqual({ approved: 1, left: 4 });
  });

  test("counts what asks to be looked at whole while it is few, and no further than the bound, however much waits", async () => {
    const { id } = await submittedApplication();
    const alike = await db().membershipApplication.findUniqueOrThrow({ where: { id } });
    const wait = (count: number, over: { readonly warnings: string[] }) =>
      db().membershipApplication.createMany({
        data: Array.from({ length: count }, (_, n) => ({
          ...{ ...alike, ...over, id: randomUUID() },
          reference: referenceOf(randomBytes(8)),
          identityIndex: `nobody ${over.warnings.length} ${n}`,
          likenessIndex: `nobody ${over.warnings.length} ${n}`,
        })),
      });
    await wait(countedMax, { warnings: [] });
    const likenessIndex = "one-person";
    const member = await submittedApplication({ likenessIndex });
    await approveApplication(staff, seen(member));
    await submittedApplication({ likenessIndex });
    await submittedApplication({ warnings: ["name-odd"] });
    const held = await submittedApplication();
    await submittedApplication({ identityIndex: held.identityIndex, duplicate: true });
    expect(await countQueue(staff)).toMatchObject({ clean: countedMax, attention: 4 });
    await wait(countedMax, { warnings: ["name-odd"] });
    expect(await countQueue(staff)).toMatchObject({
      ...{ waiting: 2 * countedMax + 5, clean: countedMax, attention: countedMax },
    });
    await db().membershipApplication.deleteMany({ where: { warnings: { isEmpty: true } } });
    expect(await countQueue(staff)).toMatchObject({ clean: 0, attention: countedMax });
  });

  test("list, badges, counts, the page of one and the approval in bulk are of one mind on each application", async () => {
    const likenessIndex = "one-person";
    const number = "3171001708909999";
    const member = await submittedApplication({ likenessIndex }, { identity: { number } });
    await approveApplication(staff, seen(member));
    // As after 90 days: the member alone bears the number, and nobody has marked who sends it in again.
    await db().membershipApplication.deleteMany();
    await submittedApplication({}, { identity: { number } });
    await submittedApplication({ likenessIndex });
    await submittedApplication({ likenessIndex, warnings: ["name-odd", "address-short"] });
    const clean = [(await submittedApplication()).id];
    for (const state of ["submitted", "returned", "refused"]) {
      const held = await submittedApplication();
      const { identityIndex } = held;
      const decidedAt = state === "refused" ? at(1) : null;
      await submittedApplication({ identityIndex, duplicate: true, state, decidedAt });
      // Whoever was refused claims the number no more.
      if (state === "refused") clean.push(held.id);
    }
    const of = async (view: "semua" | "bersih" | "perhatian") =>
      (await listApplications(staff, view, null)).lines;
    const all = await of("semua");
    expect(idsOf(all.filter(isClean)).sort()).toEqual(clean.sort());
    expect(idsOf(await of("bersih"))).toEqual(idsOf(all.filter(isClean)));
    expect(idsOf(await of("perhatian"))).toEqual(idsOf(all.filter((line) => !isClean(line))));
    expect(await countQueue(staff)).toMatchObject({
      ...{ waiting: all.length, clean: clean.length },
      attention: all.length - clean.length,
    });
    for (const line of all) {
      const opened = await openApplication(staff, line.id);
      expect(opened && attentionOf(opened), line.id).toEqual(attentionOf(line));
    }
    const left = all.length - clean.length;
    expect(await approveClean(staff, idsOf(all))).toEqual({ approved: clean.length, left });
  });

  test("whom an approval made a member is told to who approved, and to nobody else", async () => {
    const one = await submittedApplication();
    expect(await findAdmitted(staff, one.id)).toBeNull();
    const answer = await approveApplication(staff, seen(one));
    const memberNumber = answer.ok && answer.value.memberNumber;
    expect(await findAdmitted(staff, one.id)).toEqual({ name: "Suparman", memberNumber });
    const other = { ...staff, accountId: randomUUID() } as Staff;
    expect(await findAdmitted(other, one.id)).toBeNull();
    await db().member.updateMany({ data: { restrictedAt: new Date() } });
    expect(await findAdmitted(staff, one.id)).toBeNull();
  });

  test("says of one that resembles a member so, and keeps what was decided apart", async () => {
    const likenessIndex = "one-person";
    const member = await submittedApplication({ likenessIndex });
    await approveApplication(staff, seen(member));
    const again = await submittedApplication({ likenessIndex });
    const sent = await submittedApplication();
    await returnApplication(staff, { ...seen(sent), reason: "Nama belum lengkap." });
    const [waiting] = (await listApplications(staff, "semua", null)).lines;
    expect(waiting).toMatchObject({ id: again.id, resembles: true });
    const [decided] = (await listApplications(staff, "riwayat", null)).lines;
    expect(decided).toMatchObject({ id: member.id, state: "approved", resembles: false });
    const [returned] = (await listApplications(staff, "dikembalikan", null)).lines;
    expect(returned?.id).toBe(sent.id);
  });

  test("is searched by reference, address and part of a name, and never tells of a draft", async () => {
    const one = await submittedApplication({ name: "Nur'aini 100%", reference: "ABCDEFGH" });
    await submittedApplication({ name: "Nur'aini", state: "draft", submittedAt: null });
    for (const typed of ["abcd-efgh", one.email ?? "", "aini", "100%"])
      expect(idsOf(await findApplications(staff, typed)), typed).toEqual([one.id]);
    expect(await findApplications(staff, "%")).toHaveLength(1);
    for (const nothing of ["  ", "\u0000"])
      expect(await findApplications(staff, nothing)).toEqual([]);
    expect(idsOf(await findApplications(staff, "aini\u0000100%"))).toEqual([one.id]);
  });

  test("of a member who had the use of his data restricted neither list nor search nor page says who he is", async () => {
    const one = await submittedApplication({
      ...{ name: "Guntoro Sastradipura", reference: "ABCDEFGH", warnings: ["age-over-hundred"] },
    });
    await returnApplication(staff, { ...seen(one), reason: "Guntoro, fotonya buram." });
    await db().membershipApplication.update({
      where: { id: one.id },
      data: { state: "submitted" },
    });
    const changes = { applicationId: one.id, seen: 1 };
    expect((await approveApplication(staff, changes, ["age-over-hundred"])).ok).toBe(true);
    const restrict = (restrictedAt: Date | null) =>
      db().member.updateMany({ data: { restrictedAt } });
    const read = async () => ({
      list: (await listApplications(staff, "riwayat", null)).lines,
      found: await findApplications(staff, "abcd-efgh"),
      page: await openApplication(staff, one.id),
    });
    expect(JSON.stringify(await read())).toContain("Guntoro");
    expect(await findApplications(staff, "guntoro")).toHaveLength(1);
    await restrict(at(9));
    const hidden = await read();
    expect(JSON.stringify(hidden)).not.toMatch(/guntoro|age-over/i);
    expect(hidden.list).toMatchObject([{ id: one.id, restricted: true, name: "", warnings: [] }]);
    expect(hidden.found).toMatchObject([{ id: one.id, name: "" }]);
    expect(hidden.page).toMatchObject({ restricted: true, name: "", consents: [] });
    for (const typed of ["guntoro", one.email ?? ""])
      expect(await findApplications(staff, typed), typed).toEqual([]);
    await restrict(null);
    expect(await findApplications(staff, "guntoro")).toMatchObject([{ restricted: false }]);
  });

  test("whoever lists, searches or opens is noted, without what was typed", async () => {
    await db().accessEntry.deleteMany();
    const one = await submittedApplication();
    await listApplications(staff, "semua", null);
    await findApplications(staff, "Suparman");
    await openApplication(staff, one.id);
    const entries = await db().accessEntry.findMany({ orderBy: { id: "asc" } });
    const shown = (
      await db().membershipApplication.findMany({ orderBy: { submittedAt: "asc" } })
    ).map(({ id }) => id);
    expect(shown).toContain(one.id);
    expect(entries.map((entry) => [entry.subject, entry.manner, entry.shown])).toEqual([
      ["list:applications-semua", "listed", shown],
      ["list:applications", "searched", shown],
      [`application:${one.id}`, "opened", []],
    ]);
  });
});

describe("an application that is opened", () => {
  test("shows its answers with the number's last four only, and where the village lies", async () => {
    const one = await submittedApplication({}, { identity: { number: "3171001708909999" } });
    const opened = await openApplication(staff, one.id);
    expect(opened?.answers?.identity.number).toBe("••••9999");
    expect(opened?.places.identity?.at(-1)).toMatch(/jakarta/i);
    expect(JSON.stringify(opened)).not.toContain("3171001708909999");
  });

  test("says what its NIK says only where the answers differ, and never the number", async () => {
    const number = "3171005205999999";
    const person = { birthDate: "1999-06-12", sex: "male" } as const;
    const warnings = ["nik-birth-date-differs", "nik-sex-differs"];
    const one = await submittedApplication({ warnings }, { identity: { number }, person });
    const opened = await openApplication(staff, one.id);
    expect(opened?.nikSays).toEqual({ date: "12-05-99", sex: "female", province: null });
    expect(JSON.stringify(opened)).not.toContain(number.slice(6, 12));
    const elsewhere = await submittedApplication({ warnings: ["nik-province-differs"] });
    const { nikSays } = (await openApplication(staff, elsewhere.id)) ?? {};
    expect(nikSays).toMatchObject({ date: null, sex: null });
    expect(nikSays?.province).toMatch(/jakarta/i);
    const none = { date: null, sex: null, province: null };
    const clean = await submittedApplication();
    expect((await openApplication(staff, clean.id))?.nikSays).toEqual(none);
    await approveApplication(staff, seen(elsewhere), ["nik-province-differs"]);
    expect((await openApplication(staff, elsewhere.id))?.nikSays).toEqual(none);
  });

  test("shows the one with its number among many with its e-mail address", async () => {
    const email = "sekolah@contoh.test";
    const mine = { identity: { email } };
    const twin = await submittedApplication({ submittedAt: at(1) }, mine);
    const { identityIndex } = twin;
    for (let n = 0; n < 24; n += 1) await submittedApplication({ submittedAt: at(n + 2) }, mine);
    const one = await submittedApplication({ identityIndex, duplicate: true }, mine);
    const opened = await openApplication(staff, one.id);
    expect(opened?.counterparts).toHaveLength(5);
    expect(opened?.counterparts[0]).toMatchObject({
      id: twin.id,
      shares: ["identity", "email", "mobile"],
    });
  });

  test("stands beside whoever shares identity, person, address or telephone, the weightiest first", async () => {
    const number = "3171001708909999";
    const [email, likenessIndex] = ["sama@contoh.test", "one-person"];
    const member = await submittedApplication({ likenessIndex }, { identity: { number } });
    await approveApplication(staff, seen(member));
    const family = await submittedApplication(
      { mobile: "+6281200000001" },
      { identity: { email } },
    );
    const one = await submittedApplication(
      { likenessIndex, duplicate: true, mobile: "+6281200000002" },
      { identity: { number, email } },
    );
    const opened = await openApplication(staff, one.id);
    expect(opened?.counterparts.map(({ kind, shares }) => [kind, ...shares])).toEqual([
      ["member", "identity", "person"],
      ["application", "email"],
    ]);
    expect(opened?.counterparts[1]).toMatchObject({ id: family.id, identityNumber: "••••9999" });
    expect(opened?.resembles).toBe(true);
  });

  test("shows of a member who had his data restricted the number and what is shared, nothing else", async () => {
    const likenessIndex = "one-person";
    const member = await submittedApplication({ likenessIndex });
    await approveApplication(staff, seen(member));
    await db().member.updateMany({ data: { restrictedAt: new Date() } });
    const one = await submittedApplication({ likenessIndex }, { person: { name: "Suparmin" } });
    const opened = await openApplication(staff, one.id);
    const { id, number } = await db().member.findFirstOrThrow();
    expect(opened?.counterparts).toEqual([
      {
        ...{ kind: "member", id, number, shares: ["person", "mobile"], state: "restricted" },
        ...{ name: "", birthDate: "", identityKind: "", identityNumber: "" },
        ...{ email: null, mobile: "", since: null },
      },
    ]);
  });

  test("tells its history with who did it, and nothing of its answers once they have passed on", async () => {
    const one = await submittedApplication();
    await approveApplication(staff, seen(one));
    const opened = await openApplication(staff, one.id);
    expect(opened).toMatchObject({ state: "approved", answers: null });
    expect(opened?.member?.number).toMatch(/^7\d{11}$/);
    expect(opened?.events.map(({ type, actorKind }) => [type, actorKind])).toEqual([
      ["approved", "staff"],
    ]);
  });

  test("has its picture shown to staff while it may be read, and a draft's to nobody", async () => {
    const at = new Date();
    const webp = new Uint8Array([1, 2, 3]);
    const pictured = async (over: Readonly<Record<string, unknown>>) => {
      const { id: applicationId } = await submittedApplication(over);
      await db().portrait.create({ data: { applicationId, width: 3, height: 4, at, webp } });
      return applicationId;
    };
    const shown = await pictured({});
    expect(await readPortrait(staff, shown)).toEqual(webp);
    const looks = await db().accessEntry.findMany({ where: { subject: `application:${shown}` } });
    expect(looks).toMatchObject([{ readerId: staff.accountId, manner: "opened" }]);
    expect(await readPortrait(staff, await pictured({ state: "draft" }))).toBeNull();
    expect(await readPortrait(staff, "bukan-id")).toBeNull();
  });

  test("is none when it was never sent in, was taken back, or there is none", async () => {
    for (const state of ["draft", "unconfirmed", "withdrawn", "expired"]) {
      const { id } = await submittedApplication({ state });
      expect(await openApplication(staff, id), state).toBeNull();
    }
    expect(await openApplication(staff, randomUUID())).toBeNull();
  });
});
