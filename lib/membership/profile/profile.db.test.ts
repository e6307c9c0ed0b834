import { expect, test } from "vitest";
import { seal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { changeConsent } from "./consents/mutations";
import { listOwnConsents } from "./consents/queries";
import { changeProfile } from "./mutations";
import { addressLines, getOwnProfile } from "./queries";
import { profileInput } from "./schema";
import { newMember } from "./testing/member";

const input = (changes: object = {}) =>
  profileInput.parse({
    ...{ mobile: "0813 7777 0000", locale: "en", education: "", occupation: "teacher" },
    ...{ institution: "  SMA  Negeri 3 ", ...changes },
  });

test("a member sees his own data, of the identity number its last four only", async () => {
  const member = await newMember();
  const address = { kind: "abroad", street: "1 Temple Street\nSingapore", country: "SG" } as const;
  const details = { birthPlace: "Garut", sex: "female", guardian: null };
  await db().member.update({
    where: { number: member.account.memberNumber },
    data: {
      detailsSealed: seal(
        JSON.stringify({ ...details, identityAddress: address, currentAddress: address }),
      ),
    },
  });
  const profile = await getOwnProfile(member);
  expect(profile).toMatchObject({
    ...{ name: "Sekar Wulandari", birthDate: "1991-04-05", mobile: "+6281299990000" },
    ...{ state: "active", emailSignsIn: true, validUntil: null, changes: 0 },
    details: { birthPlace: "Garut" },
  });
  expect(profile?.identityNumber).toMatch(/^••••.{4}$/);
  expect(await addressLines(address, "id")).toEqual(["1 Temple Street", "Singapore", "Singapura"]);
});

test("an address in Indonesia is written from the street to the province", async () => {
  const address = { kind: "indonesia", street: "Jalan Mawar 5", rt: "1", rw: null } as const;
  const lines = await addressLines(
    { ...address, village: "31.71.01.1001", postalCode: "10110" },
    "id",
  );
  expect(lines[0]).toBe("Jalan Mawar 5");
  expect(lines[1]).toBe("RT 1");
  expect(lines.at(-2)).toContain("Jakarta");
  expect(lines.at(-1)).toBe("10110");
});

test("what a member changes is stored in its normal form, and the trail says which fields only", async () => {
  const member = await newMember();
  expect(await changeProfile(member, 0, input())).toEqual({ ok: true, value: null });
  const profile = await getOwnProfile(member);
  expect(profile).toMatchObject({
    ...{ mobile: "+6281377770000", locale: "en", education: null, occupation: "teacher" },
    ...{ institution: "SMA Negeri 3", changes: 1 },
  });
  const subject = `member:${profile?.memberId}`;
  const lines = await db().auditEntry.findMany({ where: { subject } });
  expect(lines.map(({ action, data }) => [action, data])).toEqual([
    ["member.changed", { mobile: true, locale: true, occupation: true, institution: true }],
  ]);
});

test("of two tabs the second is refused", async () => {
  const member = await newMember();
  const answers = await Promise.all([
    changeProfile(member, 0, input()),
    changeProfile(member, 0, input({ locale: "id" })),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await changeProfile(member, 0, input())).toEqual({
    ok: false,
    refusal: "changed-meanwhile",
  });
});

test("a free consent is given and taken back at once; one the membership rests on is not", async () => {
  const member = await newMember();
  const stands = async () =>
    (await listOwnConsents(member)).map(({ purpose, withdrawnAt }) => [
      purpose,
      withdrawnAt === null,
    ]);
  const say = (purpose: "news" | "membership", yes: boolean) =>
    db().$transaction((tx) => changeConsent(tx, member, { purpose, yes, locale: "id" }));
  expect(await say("news", true)).toEqual({ ok: true, value: true });
  expect(await say("news", true)).toEqual({ ok: true, value: false });
  expect(await stands()).toEqual([["news", true]]);
  await say("news", false);
  expect(await stands()).toEqual([["news", false]]);
  expect(await say("membership", false)).toEqual({ ok: false, refusal: "consent-needed" });
});
