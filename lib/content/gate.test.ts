import { expect, test } from "vitest";
import { isUnpublished } from "./gate";

// Unit tests have no database: every read fails, as in an outage.
const at = (pathname: string) => isUnpublished({ nextUrl: { pathname } });

test("while the database is away no page is called unpublished, so that the page can say what is wrong", async () => {
  for (const path of ["/faq/x", "/en/faq/x", "/layanan/x", "/berita/x"])
    expect(await at(path), path).toBe(false);
});

test("what cannot be an address is missing whatever the database does", async () => {
  expect(await at("/faq/%00")).toBe(true);
  expect(await at("/berita/rss.xml")).toBe(false);
});
