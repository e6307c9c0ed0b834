import { expect, test } from "vitest";
import { noteAccess } from "@/lib/audit/access/mutations";
import { getDesk } from "@/lib/conversation/desk/queries";
import { getCatchUp } from "@/lib/conversation/queries";
import { newLibrarian, startClockAt } from "@/lib/conversation/testing/people";
import { actAsSystem } from "@/lib/identity/proofs";
import { enterMember } from "@/lib/membership/mutations";
import { listApplications } from "@/lib/membership/review/queries";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import { collectOwnData } from "../export/queries";
import { ownDataFolder } from "../testing/data-folder";
import { liveWholeLife } from "../testing/whole-life";
import { listNamedLooks } from "./queries";
import { looksAsked } from "./schema";

ownDataFolder();
startClockAt("2026-11-23T03:00:00Z");

test("asked by person, looks at his conversations and at lists that showed him are found, by staff and by himself", async () => {
  await seedHours();
  const life = await liveWholeLife("Zulkarnaen", 1);
  const { librarian } = life;
  const reader = await newLibrarian("Laras", false);
  await getCatchUp({ side: "librarian", staff: reader }, life.verifiedConversation, 0);
  await getCatchUp({ side: "librarian", staff: reader }, life.ownConversation, 0);
  await getDesk(librarian);
  await listApplications(reader, "riwayat", null);
  const asked = { subject: `member:${life.memberId}` };
  const found = await listNamedLooks(reader, { ...asked, readerId: reader.accountId });
  expect(found.looks.map(({ subject, shown }) => [subject, shown])).toEqual([
    ["list:applications-riwayat", 1],
    [`conversation:${life.ownConversation}`, 0],
    [`conversation:${life.verifiedConversation}`, 0],
  ]);
  const served = await listNamedLooks(reader, { ...asked, readerId: librarian.accountId });
  expect(served.looks[0]).toMatchObject({ subject: "list:desk", manner: "listed" });
  const { looks } = await collectOwnData(life.member);
  const own = (looks as readonly { kind: string; manner: string }[]).map(
    ({ kind, manner }) => `${kind} ${manner}`,
  );
  expect(own).toEqual(
    expect.arrayContaining([
      "conversation opened",
      "list listed",
      "list listed",
      "member verified",
    ]),
  );
});

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
