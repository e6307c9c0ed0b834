import { expect, test } from "vitest";
import { noteAccess } from "@/lib/audit/access/mutations";
import { newLibrarian } from "@/lib/conversation/testing/people";
import { actAsSystem } from "@/lib/identity/proofs";
import { enterMember } from "@/lib/membership/mutations";
import { db } from "@/lib/platform/db";
import { listNamedLooks } from "./queries";
import { looksAsked } from "./schema";

test("a look is read with the number of today, and without a name of whom it concerns", async () => {
  const staff = await newLibrarian("Laras", false);
  const entered = await db().$transaction((tx) =>
    enterMember(tx, actAsSystem("test"), {
      ...{ name: "Sutini Rahayu", mobile: "+6281299990000", birthDate: "1970-01-02" },
      ...{ identityKind: "nik", identityNumber: "3171000201709999" },
    }),
  );
  if (!entered.ok) throw new Error(entered.refusal);
  const number = entered.value.memberNumber;
  const { id } = await db().member.findUniqueOrThrow({ where: { number } });
  const subject = `member:${id}` as const;
  await noteAccess(db(), { staff, subject, manner: "opened" });
  const { looks, next } = await listNamedLooks(staff, { subject });
  expect(looks).toMatchObject([{ known: number, reader: { name: null }, manner: "opened" }]);
  expect(next).toBeNull();
  await db().member.delete({ where: { id } });
  expect((await listNamedLooks(staff, { subject })).looks).toMatchObject([{ known: null }]);
});

test("an address that asks nonsense asks for all", () => {
  const asked = looksAsked.parse({ petugas: "x", data: "member:'; DROP", sebelum: "-1" });
  expect(asked).toEqual({ petugas: undefined, data: undefined, sebelum: undefined });
});
