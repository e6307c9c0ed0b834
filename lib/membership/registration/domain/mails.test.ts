import { expect, test } from "vitest";
import * as mails from "./mails";

const facts = {
  ...{ link: "https://portal.test/keanggotaan/tautan/abc", status: "https://portal.test/status" },
  ...{ reference: "ABCD-EFGH", ask: "https://portal.test/tanya" },
};

test.each(Object.entries(mails))("%s is written in both languages, as plain lines", (_, mail) => {
  const [id, en] = [mail({ ...facts, locale: "id" }), mail({ ...facts, locale: "en" })];
  expect(id.text).toMatch(/\n\nSalam,\nPerpustakaan Nasional RI\n$/);
  expect(en.text).toMatch(/\n\nKind regards,\nNational Library of Indonesia\n$/);
  expect(id.subject).not.toBe(en.subject);
  for (const { subject, text } of [id, en]) {
    expect(subject).toMatch(/^[^\r\n]{5,78}$/);
    // A link that is followed by a sign is a broken link in half of all mail programs.
    for (const [, after] of text.matchAll(/https:\S+?(?:abc|status|tanya)(.?)/gu))
      expect(after ?? "").toBe("");
  }
});
