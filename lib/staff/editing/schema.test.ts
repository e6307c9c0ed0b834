import { expect, test } from "vitest";
import { deedInput, revertInput, saveInput } from "./schema";

const documentId = "01900000-0000-4000-8000-000000000001";
const last = 2 ** 31 - 1;

test("an edition that the database cannot count to is refused before it is asked", () => {
  const words = { shared: {}, id: {}, en: null };
  const saved = { kind: "faq", documentId, slug: "kartu", words, translationChecked: false };
  expect(saveInput.safeParse({ ...saved, seen: last }).success).toBe(true);
  expect(saveInput.safeParse({ ...saved, seen: last + 1 }).success).toBe(false);
  const deed = { kind: "faq", documentId, seen: 1 };
  expect(deedInput.safeParse({ ...deed, seen: last + 1 }).success).toBe(false);
  expect(revertInput.safeParse({ ...deed, to: last }).success).toBe(true);
  expect(revertInput.safeParse({ ...deed, to: last + 1 }).success).toBe(false);
});
