import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { giveConsent } from "@/lib/membership/consents/mutations";
import { listConsents } from "@/lib/membership/consents/queries";
import { newStopToken } from "@/lib/membership/news/token";
import { newMember } from "@/lib/membership/profile/testing/member";
import { db } from "@/lib/platform/db";
import { ownDataFolder } from "../../testing/data-folder";
import { stopNews } from "./mutations";

ownDataFolder();

async function newReader() {
  const { account } = await newMember();
  const { id } = await db().member.findUniqueOrThrow({ where: { number: account.memberNumber } });
  await db().$transaction(async (tx) => {
    await giveConsent(tx, id, "news", "id");
    await giveConsent(tx, id, "statistics", "id");
  });
  return id;
}

test("a mailed link ends news and nothing else, once, and a second press is no fault", async () => {
  const memberId = await newReader();
  const token = newStopToken(memberId);
  const answers = await Promise.all([stopNews(token), stopNews(token)]);
  expect(answers.map((answer) => answer.ok && answer.value).toSorted()).toEqual([false, true]);
  const standing = (await listConsents(db(), { memberId })).filter((one) => !one.withdrawnAt);
  expect(standing.map(({ purpose }) => purpose)).toEqual(["statistics"]);
  const requests = await db().rightsRequest.findMany({ where: { memberId } });
  expect(requests.map(({ kind, state }) => [kind, state])).toEqual([["withdraw-consent", "done"]]);
  const trail = await db().auditEntry.findMany({ where: { subject: `member:${memberId}` } });
  expect(trail.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["member.consent-withdrawn", "privacy.used"]),
  );
});

test("a link from before a newer yes ends that one too", async () => {
  const memberId = await newReader();
  const token = newStopToken(memberId);
  await stopNews(token);
  await db().$transaction((tx) => giveConsent(tx, memberId, "news", "id"));
  expect(await stopNews(token)).toEqual({ ok: true, value: true });
});

test("a made-up token, and one of somebody who is gone, is dead", async () => {
  const dead = { ok: false, refusal: "link-dead" };
  expect(await stopNews("bukan-tautan")).toEqual(dead);
  expect(await stopNews(newStopToken(randomUUID()))).toEqual(dead);
});
