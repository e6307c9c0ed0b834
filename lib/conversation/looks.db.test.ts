import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import seedHours from "@/prisma/seed/hours";
import { getDesk } from "./desk/queries";
import { getCatchUp, getHead } from "./queries";
import { newLibrarian, newPatron, newWaiting, startClockAt } from "./testing/people";

startClockAt("2026-11-23T03:00:00Z");
beforeAll(seedHours);

const looksAt = (id: string) =>
  db().accessEntry.findMany({ where: { subject: `conversation:${id}` }, orderBy: { id: "asc" } });

test("whoever of the staff reads a conversation is noted, once an hour; a patron who reads his own is not", async () => {
  const patron = newPatron();
  const id = await newWaiting(patron);
  const [laras, bima] = [await newLibrarian("Laras"), await newLibrarian("Bima")];
  const own = { side: "patron", patron } as const;
  await getCatchUp(own, id, 0);
  await getHead(own, id);
  expect(await looksAt(id)).toEqual([]);
  for (const staff of [laras, bima])
    for (let n = 0; n < 3; n += 1) {
      await getHead({ side: "librarian", staff }, id);
      await getCatchUp({ side: "librarian", staff }, id, n);
    }
  const looks = await looksAt(id);
  expect(looks.map(({ readerId }) => readerId)).toEqual([laras.accountId, bima.accountId]);
  expect(looks.map(({ manner }) => manner)).toEqual(["opened", "opened"]);
});

test("a desk's list notes whose names it shows, and shows of an identity number in a preview the last four", async () => {
  const staff = await newLibrarian("Laras");
  const first = await newWaiting(newPatron(), "NIK saya 3171001708909999, sudah anggota?");
  const desk = await getDesk(staff);
  const item = desk.items.find(({ id }) => id === first);
  expect(item?.lastMessage?.preview).toBe("NIK saya ••••9999, sudah anggota?");
  const [message] = await db().conversationEvent.findMany({
    where: { conversationId: first, body: { not: null } },
  });
  expect(message?.body, "the message itself stays as it was typed").toContain("3171001708909999");
  await getDesk(staff);
  const second = await newWaiting(newPatron());
  await getDesk(staff);
  const lines = await db().accessEntry.findMany({
    where: { readerId: staff.accountId, subject: "list:desk" },
    orderBy: { id: "asc" },
  });
  expect(lines.map(({ shown }) => shown.includes(first))).toEqual([true, false]);
  expect(lines.at(-1)?.shown).toEqual([second]);
});
