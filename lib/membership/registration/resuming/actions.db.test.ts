import { beforeEach, expect, test, vi } from "vitest";
import { hashLinkToken } from "@/lib/identity/links/mutations";
import { socketAddressHeader } from "@/lib/platform/client-address";
import { db } from "@/lib/platform/db";
import { mailedTo, newApplicant, rowOf, sendAndConfirm, tokenIn } from "../testing/applicants";
import { askStatusAction, laterAction, openLinkAction, sendAction } from "./actions";
import { mailResumeLink } from "./mutations";

// The request Next would be answering, and what it runs when the answer has left; here is no Next.
let head = new Headers();
let keyHash: string | null = null;
const afterwards: (() => Promise<void>)[] = [];
vi.mock("next/headers", () => ({ headers: async () => head }));
vi.mock("next/server", () => ({
  after: (task: () => Promise<void>) => {
    afterwards.push(task);
  },
}));
vi.mock("../key", async (load) => ({
  ...(await load<typeof import("../key")>()),
  readRegistrationKeyHash: async () => keyHash,
  setRegistrationKeyCookie: async () => undefined,
}));

const email = "suparman@contoh.test";
const mails = (kind: string) => db().outgoingMail.count({ where: { kind } });
const form = (entries: Readonly<Record<string, string>>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return data;
};

beforeEach(async () => {
  head = new Headers({
    origin: "http://localhost:3000",
    host: "localhost:3000",
    [socketAddressHeader]: "192.0.2.7",
  });
  afterwards.length = 0;
  await db().outgoingMail.deleteMany();
  await db().membershipApplication.deleteMany();
  await db().$executeRaw`DELETE FROM rate_window`;
});

const ask = () => askStatusAction({ status: "idle" }, form({ email }));
async function answerLeft(): Promise<void> {
  for (const task of afterwards.splice(0)) await task();
}

test("a status link is written when the answer has left, so that its time tells nothing", async () => {
  await newApplicant({ identity: { email } });
  expect(await ask()).toEqual({ status: "done" });
  expect(await mails("application-status")).toBe(0);
  await answerLeft();
  expect(await mails("application-status")).toBe(1);
});

test("who asks for somebody's status again and again does not keep him from sending in", async () => {
  const applicant = await newApplicant({ identity: { email } });
  for (let times = 0; times < 5; times += 1) {
    expect(await ask()).toEqual({ status: "done" });
    await answerLeft();
  }
  expect(await mails("application-status")).toBe(3);
  keyHash = applicant.keyHash;
  const { changes } = await rowOf(keyHash);
  await expect(
    sendAction({ status: "idle" }, form({ seen: String(changes), locale: "id" })),
  ).rejects.toThrow("NEXT_REDIRECT");
  expect((await rowOf(applicant.keyHash)).state).toBe("unconfirmed");
  expect(await mails("application-confirm")).toBe(1);
});

test("a network that asks for status links without end is told so, and one line of the trail with it", async () => {
  const told = () => db().auditEntry.count({ where: { action: "application.asking-slowed" } });
  for (let times = 0; times < 200; times += 1) expect(await ask()).toEqual({ status: "done" });
  expect(await told()).toBe(0);
  for (let times = 0; times < 3; times += 1)
    expect(await ask()).toMatchObject({ refusal: "too-many", values: { email } });
  expect(await told()).toBe(1);
});

test("whose network asked for status links without end sends in, and a 300-character address is called too long", async () => {
  const applicant = await newApplicant({ identity: { email } });
  for (let times = 0; times < 205; times += 1) await ask();
  keyHash = applicant.keyHash;
  const seen = String((await rowOf(keyHash)).changes);
  const send = () => sendAction({ status: "idle" }, form({ seen, locale: "id" }));
  await expect(send()).rejects.toThrow("NEXT_REDIRECT");
  const long = `${"a".repeat(300)}@contoh.test`;
  const before = await db().auditEntry.count();
  expect(await askStatusAction({ status: "idle" }, form({ email: long }))).toMatchObject({
    errors: { email: ["email-too-long"] },
  });
  const lines = await db().auditEntry.findMany({ skip: before, orderBy: { id: "asc" } });
  expect(lines.map(({ action, subject, data }) => [action, subject, data])).toEqual([
    ["form.refused", "form:status", { faults: "email-too-long" }],
  ]);
});

test("an applicant who presses once more and once more is told so after three mails, and the trail with him", async () => {
  const applicant = await newApplicant({ identity: { email } });
  keyHash = applicant.keyHash;
  const told = () => db().auditEntry.count({ where: { action: "application.asking-slowed" } });
  const before = await told();
  const later = () => laterAction({ status: "idle" }, form({ deed: "mail", locale: "id" }));
  for (let times = 0; times < 3; times += 1) expect(await later()).toEqual({ status: "done" });
  for (let times = 0; times < 3; times += 1)
    expect(await later()).toMatchObject({ refusal: "too-many" });
  expect(await told()).toBe(before + 1);
});

test("a link that is used, late, replaced or made up is one answer, and each press a line that names nobody", async () => {
  const press = (token: string, deed: string) =>
    openLinkAction({ status: "idle" }, form({ token, deed, locale: "id" }));
  const dead = { status: "refused", refusal: "link-dead", values: {} };
  const lines = () =>
    db().auditEntry.findMany({
      where: { action: "application.link-refused" },
      orderBy: { id: "asc" },
    });

  const used = await newApplicant({ identity: { email: "bekas@contoh.test" } });
  const about = `application:${used.applicationId}`;
  await sendAndConfirm(used);
  const confirmation = tokenIn(await mailedTo(about, "application-confirm"));
  expect(await press(confirmation, "confirm")).toEqual(dead);

  const late = await newApplicant({ identity: { email: "telat@contoh.test" } });
  await mailResumeLink(late.keyHash);
  const resume = tokenIn(await mailedTo(`application:${late.applicationId}`, "application-resume"));
  const tokenHash = hashLinkToken(resume);
  const { madeAt } = await db().mailedLink.findUniqueOrThrow({ where: { tokenHash } });
  const before = (seconds: number) => new Date(madeAt.getTime() - seconds * 1000);
  await db().mailedLink.update({
    where: { tokenHash },
    data: { madeAt: before(2), expiresAt: before(1) },
  });
  expect(await press(resume, "open")).toEqual(dead);

  for (const made of ["karangan", "", "x".repeat(10_000), "\u0000"])
    for (const deed of ["open", "confirm", "lain"]) expect(await press(made, deed)).toEqual(dead);
  expect((await lines()).map(({ actorId, subject, data }) => [actorId, subject, data])).toEqual(
    Array(14).fill([null, "application:unknown", {}]),
  );
  // Twenty in ten minutes are enough to see that somebody tries.
  for (let times = 0; times < 10; times += 1) expect(await press("karangan", "open")).toEqual(dead);
  expect(await lines()).toHaveLength(20);
});
