import { randomUUID } from "node:crypto";
import type { APIResponse } from "@playwright/test";
import { expect, test } from "@playwright/test";

/** What an answer says, and that it says nothing of what is inside. */
async function said(answer: APIResponse): Promise<readonly [number, unknown]> {
  const text = await answer.text();
  expect(text, "no stack, path or query reaches a person").not.toMatch(
    /\bat \w|node_modules|prisma|SELECT|\.ts:/i,
  );
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  return [answer.status(), JSON.parse(text).refusal];
}

test("each bad message has an answer of its own, none is a fault of ours, nothing stored is harmed", async ({
  page,
  baseURL,
}) => {
  await page.goto("/tanya?mulai=1");
  await page.getByLabel("Nama", { exact: true }).fill("Suharto");
  await page.getByLabel("Email", { exact: true }).fill("suharto@contoh.test");
  await page.getByLabel(/^Pertanyaan/).fill("Pertanyaan pertama");
  await page.getByRole("button", { name: "Mulai Obrolan" }).click();
  await page.waitForURL(/\/tanya\/[0-9a-f-]{36}$/);
  const id = page.url().slice(-36);
  const address = `/api/conversations/${id}/messages`;
  const origin = new URL(baseURL ?? "").origin;
  const post = async (data: unknown, to = address, headers: Record<string, string> = { origin }) =>
    said(
      await page.request.post(to, {
        headers: { "content-type": "application/json", ...headers },
        // As bytes: a text would be made JSON on the way.
        data: Buffer.from(typeof data === "string" ? data : JSON.stringify(data)),
      }),
    );
  const message = (body: string, clientId: string = randomUUID()) => ({ clientId, body });

  expect(await post(message(""))).toEqual([422, "body-empty"]);
  expect(await post(message(" \u0000\u0007\u202E "))).toEqual([422, "body-empty"]);
  expect(await post(message("x".repeat(4_001)))).toEqual([422, "body-too-long"]);
  expect(await post(message("x".repeat(30_000)))).toEqual([422, "invalid"]);
  expect(await post(message("x".repeat(500_000)))).toEqual([413, "body-too-large"]);
  expect(await post("{bukan json")).toEqual([400, "not-json"]);
  expect(await post("")).toEqual([400, "not-json"]);
  expect(await post({ clientId: "bukan-uuid", body: "Halo" })).toEqual([422, "invalid"]);
  expect(await post(message("Halo"), address, { origin: "https://jahat.test" })).toEqual([
    403,
    "foreign-origin",
  ]);
  expect(await post(message("Halo"), `/api/conversations/${randomUUID()}/messages`)).toEqual([
    404,
    "not-found",
  ]);
  expect(await post(message("Halo"), "/api/conversations/bukan-id/messages")).toEqual([
    404,
    "not-found",
  ]);
  const socket = { socketId: "1.1" };
  for (const channel of [
    `private-encrypted-conversation-${randomUUID()}`,
    "private-encrypted-conversation-x",
  ]) {
    const [status] = await post({ ...socket, channel }, "/api/realtime/auth");
    expect([401, 403]).toContain(status);
  }
  expect((await post({ socketId: "x", channel: "y" }, "/api/realtime/auth"))[0]).toBe(422);

  const clientId = randomUUID();
  expect((await post(message("👩‍👩‍👧 a\u202Eb", clientId)))[0]).toBe(201);
  expect((await post(message("👩‍👩‍👧 a\u202Eb", clientId)))[0]).toBe(200);
  expect(await post(message("lain", clientId))).toEqual([409, "client-id-reused"]);

  const events = await (await page.request.get(`/api/conversations/${id}/events?after=0`)).json();
  expect(
    events.events.flatMap(({ body }: { body: string | null }) => (body === null ? [] : [body])),
  ).toEqual(["Pertanyaan pertama", "👩‍👩‍👧 ab"]);
});
