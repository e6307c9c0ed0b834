import { expect, test } from "vitest";
import { nameMax } from "../domain/name-length";
import type { Draft } from "./domain/answers";
import { readStep } from "./read-step";

const named = (length: number): Draft => ({
  identity: { kind: "passport", number: "X0000001", email: "suparman@contoh.test" },
  person: {
    ...{ name: "x".repeat(length), mobile: "+6281299990000", birthPlace: "Jakarta" },
    ...{ birthDate: "1990-08-17", sex: "male", guardian: null },
    ...{ education: null, occupation: null, institution: null },
  },
});
const changePaper = (draft: Draft, kind: string, number: string) =>
  readStep(
    "identity",
    { kind, number, email: "suparman@contoh.test" },
    { draft, today: "2026-11-22", guardianBelowAge: 18 },
  );

test("a paper that is changed later has to hold the name that was typed for the one before", async () => {
  const toNik = (length: number) => changePaper(named(length), "nik", "3100001708909999");
  const refused = await toNik(nameMax.nik + 1);
  expect(refused.ok ? [] : refused.error.issues).toMatchObject([
    { path: ["kind"], message: "ktp-name-too-long" },
  ]);
  expect(await toNik(nameMax.nik)).toMatchObject({ ok: true });
  expect(await changePaper(named(nameMax.kitas), "kitas", "2C11AB0001-K")).toMatchObject({
    ok: true,
  });
});
