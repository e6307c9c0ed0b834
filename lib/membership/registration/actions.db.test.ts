import { beforeEach, expect, test, vi } from "vitest";
import { socketAddressHeader } from "@/lib/platform/client-address";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { saveStepAction } from "./actions";
import { hashRegistrationKey, newRegistrationKey } from "./key";
import { newApplicant, rowOf } from "./testing/applicants";

// The request Next would be answering, and the key in its browser; here is no Next.
let head = new Headers();
let key: string | null = null;
vi.mock("next/headers", () => ({ headers: async () => head }));
vi.mock("@/lib/identity/patron-key", async (load) => ({
  ...(await load<typeof import("@/lib/identity/patron-key")>()),
  readPatronKey: async () => undefined,
}));
vi.mock("./key", async (load) => ({
  ...(await load<typeof import("./key")>()),
  readRegistrationKeyHash: async () => hashRegistrationKey(key ?? undefined),
  prolongRegistrationKey: async () => undefined,
  setRegistrationKeyCookie: async (given: string | null) => {
    key = given;
  },
}));

const year = Number(now().toISOString().slice(0, 4));
const tomorrow = new Date(now().getTime() + 31 * 3_600_000).toISOString().slice(0, 10);
const [tomorrowYear = "", tomorrowMonth = "", tomorrowDay = ""] = tomorrow.split("-");

const identity = { kind: "nik", number: "3171001708909999", email: "suparman@contoh.test" };
const person = {
  ...{ name: "Suparman", mobile: "0812-9999-0000", birthPlace: "Jakarta", sex: "male" },
  ...{ birthDay: "17", birthMonth: "8", birthYear: "1990" },
};

function post(step: string, values: Readonly<Record<string, string>>, seen = 0) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ step, seen: String(seen), locale: "id", ...values }))
    form.set(name, value);
  return saveStepAction({ status: "idle" }, form);
}
const lines = async () =>
  (await db().auditEntry.findMany({ orderBy: { id: "asc" } })).map(({ action, subject, data }) => ({
    ...{ action, subject, data },
  }));
/** The lines that a deed has left. */
async function linesOf(deed: () => Promise<unknown>) {
  const before = (await lines()).length;
  await deed();
  return (await lines()).slice(before);
}

beforeEach(async () => {
  head = new Headers({
    origin: "http://localhost:3000",
    host: "localhost:3000",
    [socketAddressHeader]: "192.0.2.8",
  });
  key = null;
  await db().membershipApplication.deleteMany();
  await db().$executeRaw`DELETE FROM rate_window`;
});

test.each([
  ["a NIK with letters", { number: "31710017089099AB" }, "number", "nik-not-sixteen-digits"],
  ["a NIK of 15 digits", { number: "317100170890999" }, "number", "nik-not-sixteen-digits"],
  [
    "an e-mail of 300 signs",
    { email: `${"a".repeat(287)}@contoh.test` },
    "email",
    "email-too-long",
  ],
])(
  "%s is told at its field, begins nothing, and stands in the trail by its word alone",
  async (_, over, field, word) => {
    const values = { ...identity, ...over };
    const noted = await linesOf(async () => {
      expect(await post("identity", values)).toMatchObject({
        ...{ status: "invalid", errors: { [field]: [word] }, values },
      });
    });
    expect(await db().membershipApplication.count()).toBe(0);
    expect(noted).toEqual([
      {
        ...{ action: "application.step-refused", subject: "application:new" },
        data: { step: "identity", faults: word },
      },
    ]);
  },
);

test.each([
  [
    "a birth date tomorrow",
    { birthDay: tomorrowDay, birthMonth: tomorrowMonth, birthYear: tomorrowYear },
    ...(["birthDay", "birth-date-future"] as const),
  ],
  [
    "an age of 130",
    { birthYear: String(year - 130) },
    ...(["birthDay", "birth-date-too-old"] as const),
  ],
  ["a telephone at home", { mobile: "021 3812136" }, ...(["mobile", "mobile-invalid"] as const)],
])(
  "%s is told at its field, changes nothing, and stands in the trail by its word alone",
  async (_, over, field, word) => {
    key = newRegistrationKey(false);
    const { applicationId, keyHash } = await newApplicant();
    await db().membershipApplication.update({
      where: { keyHash },
      data: { keyHash: hashRegistrationKey(key) },
    });
    const before = await rowOf(hashRegistrationKey(key) ?? "");
    const noted = await linesOf(async () => {
      expect(await post("person", { ...person, ...over }, before.changes)).toMatchObject({
        ...{ status: "invalid", errors: { [field]: [word] } },
      });
    });
    expect((await rowOf(hashRegistrationKey(key) ?? "")).changes).toBe(before.changes);
    expect(noted).toEqual([
      {
        ...{ action: "application.step-refused", subject: `application:${applicationId}` },
        data: { step: "person", faults: word },
      },
    ]);
  },
);

test("a telephone of another country is taken as it is, in the form of E.164", async () => {
  await expect(post("identity", identity)).rejects.toThrow("NEXT_REDIRECT");
  const noted = await linesOf(() =>
    expect(post("person", { ...person, mobile: "+65 8123 4567" }, 1)).rejects.toThrow(
      "NEXT_REDIRECT",
    ),
  );
  expect(noted).toEqual([]);
  expect(await rowOf(hashRegistrationKey(key ?? undefined) ?? "")).toMatchObject({
    mobile: "+6581234567",
  });
});

test("ten thousand signs in every field are refused in words", async () => {
  const long = "9".repeat(10_000);
  const answer = await post("identity", { kind: long, number: long, email: long, fremd: long });
  expect(answer).toMatchObject({
    status: "invalid",
    errors: { kind: ["identity-kind-missing"], email: ["email-too-long"] },
  });
  for (const step of ["person", "identityAddress", "currentAddress", "statement", long])
    expect(await post(step, { ...person, name: long, street: long, village: long })).toMatchObject({
      status: expect.stringMatching(/invalid|refused/),
    });
  expect(await db().membershipApplication.count()).toBe(0);
});

test("a network that begins without end is told when to come again, and one line tells of it", async () => {
  const { key_hash: keyHash } = await beginningOnce();
  await db().$executeRaw`UPDATE rate_window SET count = 200 WHERE key_hash = ${keyHash}`;
  const noted = await linesOf(async () => {
    for (let times = 0; times < 3; times += 1) {
      key = null;
      expect(await post("identity", identity)).toMatchObject({ refusal: "too-many" });
    }
  });
  expect(noted).toEqual([
    {
      ...{ action: "application.asking-slowed", subject: "application:unknown" },
      data: { what: "begin" },
    },
  ]);
});

/** The window of the one limit that beginning once has opened. */
async function beginningOnce() {
  await expect(post("identity", identity)).rejects.toThrow("NEXT_REDIRECT");
  const [row, ...others] = await db().$queryRaw<{ key_hash: string }[]>`
    SELECT key_hash FROM rate_window`;
  if (!row || others.length > 0) throw new Error("beginning takes from another number of limits");
  return row;
}

test("a form of another site saves nothing", async () => {
  head.set("origin", "https://jahat.test");
  expect(await post("identity", identity)).toMatchObject({ refusal: "foreign-origin" });
  expect(await db().membershipApplication.count()).toBe(0);
});
