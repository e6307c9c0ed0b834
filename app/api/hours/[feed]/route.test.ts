import { expect, test } from "vitest";
import { GET } from "./route";

// Unit tests have no database: every read fails, as in an outage.
test("while the database is away a calendar is answered 503 with a refusal word", async () => {
  const answer = await GET(new Request("http://localhost:3000/api/hours/chat.ics"), {
    params: Promise.resolve({ feed: "chat.ics" }),
  });
  expect([answer.status, await answer.json()]).toEqual([503, { refusal: "unavailable" }]);
});
