import { expect, test } from "vitest";
import { GET } from "./route";

const ask = (record: string, query = "") =>
  GET(new Request(`http://localhost:3000/api/catalogue/records/${record}${query}`), {
    params: Promise.resolve({ record }),
  });

test("what is no id, and no format, is refused before anything is read", async () => {
  for (const id of ["0", "01", "-1", "1.5", "abc", "99999999999", "1%00"]) {
    const answer = await ask(id);
    expect([answer.status, await answer.json()], id).toEqual([404, { refusal: "not-found" }]);
  }
  for (const format of ["pdf", "constructor", "", "RIS"]) {
    const answer = await ask("1", `?format=${format}`);
    expect([answer.status, await answer.json()], format).toEqual([
      400,
      { refusal: "unknown-format" },
    ]);
  }
});

// Unit tests have no database: every read fails, as in an outage.
test("while the database is away a record is answered 503 with a refusal word, which nobody keeps", async () => {
  for (const format of ["json", "ris", "bibtex", "csl", "marcxml", "mrc", "dc"]) {
    const answer = await ask("1", `?format=${format}`);
    expect([answer.status, await answer.json()], format).toEqual([503, { refusal: "unavailable" }]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  }
});
