import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { socketAddressHeader } from "@/lib/platform/client-address";
import { db } from "@/lib/platform/db";
import { noteLimit, noteRefused } from "./mutations";

const linesOf = async (subject: string) =>
  (await db().auditEntry.findMany({ where: { subject }, orderBy: { id: "asc" } })).map(
    ({ actorKind, actorId, action, data }) => [actorKind, actorId, action, data],
  );
const input = (subject: `${string}:${string}`, faults: readonly string[]) => ({
  ...({ action: "form.refused", subject } as const),
  faults,
});

test("bad input stands in the trail by its words, never by zod's own sentences; an empty field does not", async () => {
  const accountId = randomUUID();
  const subject = `account:${accountId}` as const;
  const faults = ["email-too-long", "Invalid input: suparman@contoh.test", "email-too-long"];
  await noteRefused("192.0.2.1", { ...input(subject, faults), accountId, data: { what: "email" } });
  await noteRefused("192.0.2.1", input(subject, ["email-missing", "name-missing"]));
  expect(await linesOf(subject)).toEqual([
    ["patron", accountId, "form.refused", { what: "email", faults: "email-too-long" }],
  ]);
});

test("a network leaves twenty lines in ten minutes, over all forms, and another its own", async () => {
  const head = (address: string) => new Headers({ [socketAddressHeader]: address });
  for (let n = 0; n < 25; n += 1)
    await noteRefused(head("2001:db8::1"), input(`form:f-${n % 3}`, ["too-long"]));
  // One line owns a whole /64.
  await noteRefused(head("2001:db8::2"), input("form:f-0", ["too-long"]));
  const all = await Promise.all(["form:f-0", "form:f-1", "form:f-2"].map(linesOf));
  expect(all.flat()).toHaveLength(20);
  await noteRefused(head("2001:db8:0:1::1"), input("form:f-3", ["too-long"]));
  expect(await linesOf("form:f-3")).toHaveLength(1);
});

test("a limit is told of once an hour and network, each limit by itself", async () => {
  const reached = (what: string, network = "192.0.2.3") =>
    noteLimit(network, { action: "form.slowed", subject: "form:limits", data: { what } });
  for (let n = 0; n < 3; n += 1) await reached("send");
  await reached("status");
  await reached("send", "192.0.2.4");
  expect((await linesOf("form:limits")).map(([, , , data]) => data)).toEqual([
    { what: "send" },
    { what: "status" },
    { what: "send" },
  ]);
});
