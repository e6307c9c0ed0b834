import { expect, test } from "vitest";
import { GET } from "./route";

// Unit tests have no database: every read fails, as in an outage.
test("while the database is away a picture is answered 503 with a refusal word, which nobody keeps", async () => {
  const picture = "01900000-0000-4000-8000-000000000001";
  const answer = await GET(new Request(`http://localhost:3000/api/pictures/${picture}`), {
    params: Promise.resolve({ picture }),
  });
  expect([answer.status, await answer.json()]).toEqual([503, { refusal: "unavailable" }]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
});
