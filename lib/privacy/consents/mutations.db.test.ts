import { expect, test } from "vitest";
import { newMember } from "@/lib/membership/profile/testing/member";
import { db } from "@/lib/platform/db";
import { ownDataFolder } from "../testing/data-folder";
import { changeOwnConsent } from "./mutations";

ownDataFolder();

test("what is taken back stands among the requests as answered at once, once", async () => {
  const member = await newMember();
  const change = { purpose: "news", locale: "id" } as const;
  await changeOwnConsent(member, { ...change, yes: true });
  await changeOwnConsent(member, { ...change, yes: false });
  await changeOwnConsent(member, { ...change, yes: false });
  const requests = await db().rightsRequest.findMany({ select: { kind: true, state: true } });
  expect(requests).toEqual([{ kind: "withdraw-consent", state: "done" }]);
});
