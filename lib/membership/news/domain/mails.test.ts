import { expect, test } from "vitest";
import type { NewsWords } from "./mails";
import { newsMail } from "./mails";

const words: NewsWords = {
  id: { title: "Pameran naskah", summary: "Dibuka Senin." },
  en: { title: "Manuscripts on show", summary: "Opens on Monday." },
};
const addresses = { link: "https://p.test/berita/x", stop: "https://p.test/s" };

test("a mail says title, teaser, link and how to stop, in the language of its reader", () => {
  for (const locale of ["id", "en"] as const) {
    const { subject, says, step, leave } = newsMail({ locale, words, ...addresses });
    expect(subject).toContain(words[locale]?.title);
    expect(says).toEqual([words[locale]?.title, words[locale]?.summary]);
    expect([step?.address, leave?.address]).toEqual([addresses.link, addresses.stop]);
  }
});

test("news without a translation comes in Indonesian, its frame in the reader's language", () => {
  const { says, leave } = newsMail({ locale: "en", words: { ...words, en: null }, ...addresses });
  expect(says[0]).toBe("Pameran naskah");
  expect(leave?.ask).toContain("To stop it");
});

test("a long title fits the line of a subject", () => {
  const long = { title: "Pameran ".repeat(20).trim(), summary: "Dibuka Senin." };
  const { subject } = newsMail({ locale: "id", words: { id: long, en: null }, ...addresses });
  expect(subject.length).toBeLessThanOrEqual(78);
  expect(subject).toMatch(/…$/);
});
