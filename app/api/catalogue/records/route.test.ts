import { expect, test } from "vitest";
import { GET } from "./route";

test("what is no list of records is refused, and one address gets 120 answers in a minute", async () => {
  const ask = (query: string) =>
    GET(new Request(`http://localhost/api/catalogue/records?${query}`));
  expect((await ask("id=x&format=ris")).status).toBe(400);
  expect((await ask("id=1&format=constructor")).status).toBe(400);
  for (let asked = 2; asked < 120; asked += 1) expect((await ask("")).status).toBe(400);
  const refused = await ask("");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
});
