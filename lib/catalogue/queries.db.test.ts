import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import { listHeldCopies } from "./queries";

beforeAll(() => seedCatalogue({ demo: true }));

test("a list knows of each record's copies how many there are, how many can be had, and why not the others", async () => {
  const copies = await db().catalogueCopy.findMany({ where: { withdrawnAt: null } });
  const ids = [...new Set(copies.map(({ recordId }) => recordId))];
  const held = await listHeldCopies([...ids, 2_000_000_000]);
  expect([...held.keys()].toSorted()).toEqual(ids.toSorted());
  const reasons = new Set<string>();
  for (const id of ids) {
    const own = copies.filter(({ recordId }) => recordId === id);
    const of = (wanted: string) => own.filter(({ status }) => status === wanted).length;
    const { available, away, copies: all, locations } = held.get(id) ?? {};
    expect([available, all], `${id}`).toEqual([of("available"), own.length]);
    for (const { status, count } of away ?? []) {
      reasons.add(status);
      expect(count, `${id} ${status}`).toBe(of(status));
    }
    expect((away ?? []).reduce((sum, { count }) => sum + count, available ?? 0)).toBe(own.length);
    expect(new Set(locations)).toEqual(new Set(own.flatMap(({ location }) => location ?? [])));
  }
  expect([...reasons].toSorted()).toEqual(["in-process", "missing", "on-loan", "repair"]);
});
