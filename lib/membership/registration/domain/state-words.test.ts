import { expect, test } from "vitest";
import { eventNames } from "@/components/membership/review/review-sentences";
import { applicantEvents, eventWords, stateWords } from "./state-words";
import { applicationStates } from "./states";

test.each(["id", "en"] as const)("no two states are called the same (%s)", (locale) => {
  const words = applicationStates.map((state) => stateWords[locale][state]);
  expect(new Set(words).size).toBe(applicationStates.length);
});

test("staff read what the applicant reads, of every step he sees", () => {
  for (const event of applicantEvents) expect(eventNames[event]).toBe(eventWords.id[event]);
});
