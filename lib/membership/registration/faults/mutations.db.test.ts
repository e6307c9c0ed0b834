import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { identityForm, personForm } from "../schema";
import { noteRefusedStep } from "./mutations";

test("a refused step leaves the words of its faults in the trail, and nothing of what was typed", async () => {
  const applicationId = randomUUID();
  const typed = { kind: "nik", number: "317100170890999", email: "suparman-di-rumah" };
  const identity = identityForm(undefined).safeParse(typed);
  await noteRefusedStep(new Headers(), applicationId, "identity", identity.error?.issues ?? []);
  const person = personForm({ today: "2026-11-22", guardianBelowAge: 18 }).safeParse({
    ...{ name: "Suparman", mobile: "12345", birthPlace: "Jakarta", sex: "Suparman?" },
    ...{ birthDay: "23", birthMonth: "11", birthYear: "2026" },
  });
  await noteRefusedStep(new Headers(), null, "person", person.error?.issues ?? []);
  const lines = await db().auditEntry.findMany({ orderBy: { id: "asc" } });
  expect(lines.map(({ action, subject, data }) => [action, subject, data])).toEqual([
    [
      "application.step-refused",
      `application:${applicationId}`,
      { step: "identity", faults: "nik-not-sixteen-digits email-incomplete" },
    ],
    [
      "application.step-refused",
      "application:new",
      { step: "person", faults: "mobile-invalid birth-date-future sex-missing" },
    ],
  ]);
  expect(JSON.stringify(lines, (_, value) => (typeof value === "bigint" ? "" : value))).not.toMatch(
    /317100|suparman/i,
  );
});
