import { expect, test, vi } from "vitest";
import { socketAddressHeader } from "@/lib/platform/client-address";
import { db } from "@/lib/platform/db";
import { signInAction } from "./actions";
import { askResetAction } from "./reset/actions";
import { choosePassword } from "./reset/mutations";

const head = new Headers({
  ...{ origin: "http://localhost:3000", host: "localhost:3000" },
  [socketAddressHeader]: "192.0.2.23",
});
vi.mock("next/headers", () => ({ headers: async () => head }));

const form = (entries: Readonly<Record<string, string>>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return data;
};
const linesOf = async (action: string) =>
  (await db().auditEntry.findMany({ where: { action }, orderBy: { id: "asc" } })).map(
    ({ subject, data }) => [subject, data],
  );

test("an email of 300 signs at sign-in and at the forgotten password is too long, and leaves its word", async () => {
  const login = `${"a".repeat(288)}@contoh.test`;
  const long = { errors: { login: ["login-too-long"] } };
  expect(await signInAction({ status: "idle" }, form({ login, password: "x" }))).toMatchObject(
    long,
  );
  expect(await askResetAction({ status: "idle" }, form({ login }))).toMatchObject(long);
  expect(await signInAction({ status: "idle" }, form({ login: "", password: "" }))).toMatchObject({
    status: "invalid",
  });
  expect(await linesOf("form.refused")).toEqual([
    ["form:sign-in", { faults: "login-too-long" }],
    ["form:ask-reset", { faults: "login-too-long" }],
  ]);
});

test("the limit of choosing a password is one line", async () => {
  const choose = () =>
    choosePassword({
      token: "karangan",
      password: "kucing makan ikan asin",
      address: "192.0.2.24",
    });
  for (let n = 0; n < 20; n += 1) await choose();
  expect(await linesOf("form.slowed")).toEqual([]);
  for (let n = 0; n < 3; n += 1)
    expect(await choose()).toEqual({ ok: false, refusal: "too-many-tries" });
  expect(await linesOf("form.slowed")).toEqual([["form:choose-password", {}]]);
});
