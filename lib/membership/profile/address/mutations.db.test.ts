import { expect, test } from "vitest";
import type { MemberPatron } from "@/lib/identity/types";
import { seal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { Address } from "../../registration/domain/answers";
import { getOwnProfile } from "../queries";
import { newMember } from "../testing/member";
import { changeCurrentAddress } from "./mutations";

const onPaper: Address = {
  ...{ kind: "indonesia", street: "Jalan Mawar 5", rt: "1", rw: null },
  ...{ village: "31.71.01.1001", postalCode: null },
};
const abroad: Address = { kind: "abroad", street: "1 Temple Street\nSingapore", country: "SG" };

async function recorded(): Promise<MemberPatron> {
  const member = await newMember();
  const details = { birthPlace: "Garut", sex: "female", guardian: null };
  const addresses = { identityAddress: onPaper, currentAddress: onPaper };
  const detailsSealed = seal(JSON.stringify({ ...details, ...addresses }));
  const where = { number: member.account.memberNumber };
  await db().member.update({ where, data: { detailsSealed } });
  return member;
}
const trail = async (memberId: string | undefined) => {
  const lines = await db().auditEntry.findMany({ where: { subject: `member:${memberId}` } });
  return lines.map(({ action, data }) => [action, data]);
};

test("a member moves house at once: the address on paper stays, and the trail holds no word of either", async () => {
  const member = await recorded();
  expect(await changeCurrentAddress(member, 0, abroad)).toEqual({ ok: true, value: null });
  const profile = await getOwnProfile(member);
  expect(profile).toMatchObject({
    changes: 1,
    details: { birthPlace: "Garut", identityAddress: onPaper, currentAddress: abroad },
  });
  expect(await trail(profile?.memberId)).toEqual([["member.changed", { currentAddress: true }]]);
  expect(await changeCurrentAddress(member, 1, "same")).toEqual({ ok: true, value: null });
  expect((await getOwnProfile(member))?.details?.currentAddress).toEqual(onPaper);
});

test("the same address again is no change", async () => {
  const member = await recorded();
  expect(await changeCurrentAddress(member, 0, { ...onPaper })).toMatchObject({ ok: true });
  expect(await getOwnProfile(member)).toMatchObject({ changes: 0 });
});

test("of two tabs the second is refused; a member without addresses has none to change", async () => {
  const member = await recorded();
  const answers = await Promise.all([
    changeCurrentAddress(member, 0, abroad),
    changeCurrentAddress(member, 0, { ...abroad, country: "MY" }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: "changed-meanwhile" });
  expect(await changeCurrentAddress(await newMember(), 0, abroad)).toEqual({
    ...{ ok: false, refusal: "never-recorded" },
  });
});
