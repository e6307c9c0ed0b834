import { expect, test } from "vitest";
import { factorMail } from "./mails";

const help = "https://portal.test/kontak";
const changes = ["factor-set-up", "factor-ended", "recovery-codes-renewed"] as const;

test.each(changes)("%s is told in both languages, with where to get help", (change) => {
  const [id, en] = (["id", "en"] as const).map((locale) => factorMail({ change, locale, help }));
  expect(id?.says).not.toEqual(en?.says);
  for (const mail of [id, en]) expect(mail?.step?.address).toBe(help);
});

test("each change has words of its own", () => {
  const told = changes.map((change) => factorMail({ change, locale: "id", help }).says[0]);
  expect(new Set(told).size).toBe(changes.length);
});
