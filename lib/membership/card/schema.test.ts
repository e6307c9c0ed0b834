import { expect, test } from "vitest";
import { cardIssue } from "./schema";

test("a card is the first to the ninety-ninth of its member, and nothing else", () => {
  for (const issue of [1, 99]) expect(cardIssue.parse(String(issue))).toBe(issue);
  for (const typed of [null, "", "0", "-1", "1.5", "100", "3000000000", "Infinity", "x"])
    expect(cardIssue.safeParse(typed).success, String(typed)).toBe(false);
});
