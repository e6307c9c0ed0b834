import { describe, expect, test } from "vitest";
import { z } from "zod";
import { nothingNow, orUnavailable, readJson, refusal } from "./respond";

const schema = z.object({ body: z.string().max(10) });
const post = (body: BodyInit) => new Request("http://portal.test/", { method: "POST", body });

async function refused(body: BodyInit) {
  const read = await readJson(post(body), schema, 100);
  if (read.ok) throw new Error("was not refused");
  return { status: read.response.status, said: (await read.response.json()) as unknown };
}

describe("readJson", () => {
  test("gives what fits the schema", async () => {
    expect(await readJson(post('{"body":"Halo"}'), schema, 100)).toEqual({
      ok: true,
      value: { body: "Halo" },
    });
  });

  test("refuses what is no JSON, and bytes that are no UTF-8", async () => {
    expect(await refused("{")).toEqual({ status: 400, said: { refusal: "not-json" } });
    expect(await refused("")).toEqual({ status: 400, said: { refusal: "not-json" } });
    expect((await refused(new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
  });

  test("refuses a body over the bound without reading on, also when it comes unannounced", async () => {
    expect((await refused(`"${"x".repeat(200)}"`)).status).toBe(413);
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(60));
      },
    });
    const request = new Request("http://portal.test/", {
      method: "POST",
      body: endless,
      duplex: "half",
    } as RequestInit);
    const read = await readJson(request, schema, 100);
    expect(read.ok ? 200 : read.response.status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });

  test("names the fields that do not fit", async () => {
    const { status, said } = await refused('{"body":"much too long a text"}');
    expect(status).toBe(422);
    expect(said).toMatchObject({ refusal: "invalid", fields: { body: [expect.any(String)] } });
  });
});

test("a refusal that says when to come back says it in the header too", () => {
  expect(refusal(429, "too-many", { retryAfterSeconds: 7 }).headers.get("retry-after")).toBe("7");
});

describe("a read that fails", () => {
  const fail = () => Promise.reject(new Error("connect ECONNREFUSED 10.0.0.7:5432"));

  test("is answered 503 with one word, or with nothing, and never kept", async () => {
    const word = await orUnavailable(fail);
    expect([word.status, await word.json()]).toEqual([503, { refusal: "unavailable" }]);
    const empty = await orUnavailable(fail, nothingNow);
    expect([empty.status, await empty.text()]).toEqual([503, ""]);
    for (const { headers } of [word, empty]) expect(headers.get("cache-control")).toBe("no-store");
  });

  test("changes nothing for one that succeeds", async () => {
    const answer = refusal(404, "not-found");
    expect(await orUnavailable(async () => answer)).toBe(answer);
  });
});
