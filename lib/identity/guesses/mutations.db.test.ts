import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { signIn } from "../mutations";
import { takeResetAsk } from "../reset/mutations";

const lines = async () =>
  (await db().auditEntry.findMany({ where: { action: "sign-in.guessed" } })).map(
    ({ subject, data }) => [subject, data],
  );
const number = (n: number) => `7000000${String(n).padStart(5, "0")}`;
const tried = (login: string, address: string) => signIn({ login, password: "tebakan", address });

test("the tenth member number that is tried from one network is a line, and the next fifty are none", async () => {
  const address = "192.0.2.1";
  for (let n = 0; n < 9; n += 1) await tried(number(n), address);
  // One mistyped again and again is no guessing.
  for (let n = 0; n < 4; n += 1) await tried(number(0), address);
  await tried(number(9), "192.0.2.2");
  expect(await lines()).toEqual([]);
  await tried(number(9), address);
  const line = ["sign-in:unknown", { what: "password", logins: 10 }];
  expect(await lines()).toEqual([line]);
  for (let n = 10; n < 60; n += 1) await tried(number(n), address);
  expect(await lines()).toEqual([line]);
});

test("so is the tenth for which a new password is asked", async () => {
  const before = (await lines()).length;
  for (let n = 0; n < 19; n += 1) await takeResetAsk({ login: number(n), address: "192.0.2.3" });
  expect((await lines()).slice(before)).toEqual([
    ["sign-in:unknown", { what: "reset", logins: 10 }],
  ]);
});
