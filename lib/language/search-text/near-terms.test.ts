import { expect, test } from "vitest";
import { nearTerms } from "./near-terms";
import { normaliseSearchText, weightOf } from "./search-words";

test("what is near is said of topics alone, in the terms that texts are searched by", () => {
  for (const [topic, terms] of nearTerms) {
    expect(weightOf(topic), topic).toBe("topic");
    for (const term of [topic, ...terms]) expect(normaliseSearchText(term), topic).toBe(term);
    for (const term of terms) expect(weightOf(term), term).toBe("ordinary");
  }
});
