import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { POST } from "@/app/api/membership/stop-news/[token]/route";
import { newStopToken } from "@/lib/membership/news/token";
import { newMember } from "@/lib/membership/profile/testing/member";
import { socketAddressHeader } from "@/lib/platform/client-address";
import { db } from "@/lib/platform/db";
import { ownDataFolder } from "../../testing/data-folder";
import { stopNewsAction } from "./actions";
import { noteDeadStop } from "./mutations";
import { opensStop } from "./queries";

// The request Next would be answering; here is no Next.
const head = new Headers({
  ...{ origin: "http://localhost:3000", host: "localhost:3000" },
  [socketAddressHeader]: "192.0.2.23",
});
vi.mock("next/headers", () => ({ headers: async () => head }));
ownDataFolder();

const lines = async () => {
  const rows = await db().auditEntry.findMany({ where: { action: "member.news-link-refused" } });
  return rows.map(({ actorId, subject, data }) => [actorId, subject, data]);
};
const line = [null, "member:unknown", {}];

async function pressed(token: string) {
  const form = new FormData();
  form.set("token", token);
  return stopNewsAction({ status: "idle" }, form);
}
const posted = (token: string) =>
  POST(new Request("http://localhost:3000/", { method: "POST", headers: head }), {
    params: Promise.resolve({ token }),
  });

test("a forged link, and one of somebody who is gone, leave a line when opened and however pressed", async () => {
  for (const token of ["bukan-tautan", newStopToken(randomUUID())]) {
    const before = (await lines()).length;
    expect(await opensStop(token)).toBe(false);
    await noteDeadStop(head);
    expect(await pressed(token)).toMatchObject({ refusal: "link-dead" });
    expect((await posted(token)).status).toBe(404);
    expect((await lines()).slice(before)).toEqual([line, line, line]);
  }
});

test("a link that ends news opens before and after its press, and leaves no such line", async () => {
  const { account } = await newMember();
  const where = { number: account.memberNumber ?? "" };
  const token = newStopToken((await db().member.findUniqueOrThrow({ where })).id);
  const before = await lines();
  expect(await opensStop(token)).toBe(true);
  expect(await pressed(token)).toEqual({ status: "done" });
  expect(await opensStop(token)).toBe(true);
  expect(await pressed(token)).toEqual({ status: "done" });
  expect((await posted(token)).status).toBe(204);
  expect(await lines()).toEqual(before);
});
