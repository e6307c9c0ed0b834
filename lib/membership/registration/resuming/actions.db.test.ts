import { beforeEach, expect, test, vi } from "vitest";
import { socketAddressHeader } from "@/lib/platform/client-address";
import { db } from "@/lib/platform/db";
import { newApplicant, rowOf } from "../testing/applicants";
import { askStatusAction, sendAction } from "./actions";

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
