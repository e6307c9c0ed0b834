import { beforeAll, expect, test } from "vitest";
import { newLibrarian, startClockAt } from "@/lib/conversation/testing/people";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { changeIncident, enterIncident, takeStep } from "./mutations";
import { getIncident, listIncidents, nextIncidentDue } from "./queries";
import { incidentInput } from "./schema";

startClockAt("2026-11-23T03:00:00Z");
let staff: Staff;

beforeAll(async () => {
  staff = await newLibrarian("Ratna", false);
});

const typed = {
  ...{ title: "Laptop hilang", exposed: "Nama", happened: "", handling: "", people: "" },
  ...{ happenedAt: "2026-11-22T21:30", foundAt: "2026-11-23T09:00", contact: "", signer: "" },
};
const enter = async (change: Partial<typeof typed> = {}) => {
  const entered = await enterIncident(staff, incidentInput.parse({ ...typed, ...change }));
  if (!entered.ok) throw new Error(entered.refusal);
  return entered.value.incidentId;
};
const step = (
  incidentId: string,
  seen: number,
  deed: Parameters<typeof takeStep>[2]["deed"],
  note = "",
) => takeStep(staff, { incidentId, seen }, { deed, note });

test("the hours run from the time it was found, on the clock of Jakarta", async () => {
  const id = await enter();
  const { incident } = (await getIncident(staff, id)) ?? {};
  expect(incident?.foundAt).toEqual(new Date("2026-11-23T02:00:00Z"));
  expect(incident?.dueAt).toEqual(new Date("2026-11-26T02:00:00Z"));
  expect(await nextIncidentDue()).toEqual(incident?.dueAt);
  await step(id, 0, "people-told");
  expect(await nextIncidentDue()).not.toBeNull();
  await step(id, 1, "agency-told");
  expect(await nextIncidentDue()).toBeNull();
});

test("what lies in the future, or happened after it was found, is not taken", async () => {
  const found = incidentInput.parse({ ...typed, foundAt: "2026-11-24T10:00" });
  expect(await enterIncident(staff, found)).toMatchObject({ refusal: "found-in-future" });
  const happened = incidentInput.parse({ ...typed, happenedAt: "2026-11-23T09:30" });
  expect(await enterIncident(staff, happened)).toMatchObject({ refusal: "happened-after-found" });
});

test("when it was found can be corrected: the hours follow, and history and trail keep both times", async () => {
  const id = await enter();
  const at = { incidentId: id, seen: 0 };
  const tomorrow = incidentInput.parse({ ...typed, foundAt: "2026-11-24T10:00" });
  expect(await changeIncident(staff, at, tomorrow)).toMatchObject({ refusal: "found-in-future" });
  const earlier = incidentInput.parse({ ...typed, foundAt: "2026-11-23T08:15" });
  expect(await changeIncident(staff, at, earlier)).toMatchObject({ ok: true });
  const found = await getIncident(staff, id);
  expect(found?.incident.foundAt).toEqual(new Date("2026-11-23T01:15:00Z"));
  expect(found?.incident.dueAt).toEqual(new Date("2026-11-26T01:15:00Z"));
  expect(found?.steps[1]).toMatchObject({
    type: "found-corrected",
    note: "Semula Senin, 23 November 2026 pukul 09.00 WIB; menjadi Senin, 23 November 2026 pukul 08.15 WIB.",
  });
  const subject = `incident:${id}`;
  const trail = await db().auditEntry.findMany({ where: { subject }, orderBy: { id: "asc" } });
  expect(trail.map(({ action }) => action)).toEqual([
    ...["incident.entered", "incident.found-corrected", "incident.changed"],
  ]);
  expect(trail[1]?.data).toEqual({
    from: "2026-11-23T02:00:00.000Z",
    to: "2026-11-23T01:15:00.000Z",
  });
  // Nothing of it is said when the time stands as it stood.
  await changeIncident(staff, { ...at, seen: 1 }, { ...earlier, signer: "Laras, Kepala Layanan" });
  const again = await getIncident(staff, id);
  expect(again?.steps.map(({ type }) => type).slice(3)).toEqual(["changed"]);
  expect(again?.incident.signer).toBe("Laras, Kepala Layanan");
});

test("of two colleagues at once the second is told, and nothing of the first is lost", async () => {
  const id = await enter();
  const change = incidentInput.parse({ ...typed, title: "Tas hilang", people: "12" });
  const answers = await Promise.all([
    changeIncident(staff, { incidentId: id, seen: 0 }, change),
    changeIncident(staff, { incidentId: id, seen: 0 }, change),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await getIncident(staff, id))?.incident).toMatchObject({
    title: "Tas hilang",
    people: 12,
  });
});

test("each step stands in the history and in the trail; closing untold needs a word why", async () => {
  const id = await enter();
  expect(await step(id, 0, "close")).toMatchObject({ refusal: "note-missing" });
  await step(id, 0, "close", "Bukan data pribadi.");
  expect(await step(id, 1, "people-told")).toMatchObject({ refusal: "closed" });
  const later = { incidentId: id, seen: 1 };
  expect(await changeIncident(staff, later, incidentInput.parse(typed))).toMatchObject({
    refusal: "closed",
  });
  expect(await step(id, 1, "note")).toMatchObject({ refusal: "note-missing" });
  await step(id, 1, "reopen");
  await step(id, 2, "people-told");
  expect(await step(id, 3, "people-told")).toMatchObject({ refusal: "told-already" });
  const found = await getIncident(staff, id);
  expect(found?.steps.map(({ type }) => type)).toEqual([
    ...["entered", "closed", "reopened", "people-told"],
  ]);
  expect(await db().auditEntry.count({ where: { subject: `incident:${id}` } })).toBe(4);
  expect(found?.incident.peopleToldAt?.getTime()).toBeLessThanOrEqual(now().getTime());
  expect((await listIncidents(staff)).map((incident) => incident.id)).toContain(id);
});
