import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { changeMembershipRule } from "./mutations";
import { getEditableRule, getMembershipRule } from "./queries";
import { ruleInput } from "./schema";

const staff = proveStaff({
  ...{ accountId: randomUUID(), sessionId: randomUUID(), name: "Ratna", role: "supervisor" },
  ...{ serviceGroup: null, memberNumber: null },
}) as Staff;

test("until somebody writes a rule, a membership is for life and who is under 18 needs a guardian", async () => {
  expect(await getMembershipRule()).toEqual({ validityYears: null, guardianBelowAge: 18 });
});

test("of two who write the rule from one form, the second is told, and the trail says what it was", async () => {
  const rule = { validityYears: 10, guardianBelowAge: 17 };
  const answers = await Promise.all([1, 2].map(() => changeMembershipRule(staff, 0, rule)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await getMembershipRule()).toEqual(rule);
  const { changes } = await getEditableRule(staff);
  expect((await changeMembershipRule(staff, changes, { ...rule, validityYears: null })).ok).toBe(
    true,
  );
  expect(await changeMembershipRule(staff, changes, rule)).toMatchObject({
    refusal: "changed-meanwhile",
  });
  const trail = await db().auditEntry.findMany({ where: { action: "membership-rule.changed" } });
  expect(trail.map(({ data }) => data)).toEqual([rule, { ...rule, validityYears: null }]);
});

test("the form takes whole numbers within bounds, and nothing for life", () => {
  const read = (validityYears: string, guardianBelowAge: string) =>
    ruleInput.safeParse({ validityYears, guardianBelowAge }).data;
  expect(read(" ", "18")).toEqual({ validityYears: null, guardianBelowAge: 18 });
  expect(read("5", " 21 ")).toEqual({ validityYears: 5, guardianBelowAge: 21 });
  for (const [years, age] of [
    ["0", "18"],
    ["100", "18"],
    ["1.5", "18"],
    ["-1", "18"],
    ["1", "0"],
    ["1", "31"],
    ["1", ""],
  ] as const)
    expect(read(years, age), `${years} ${age}`).toBeUndefined();
});
