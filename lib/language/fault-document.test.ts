import { expect, test } from "vitest";
import { faultDocument } from "./fault-document";

test("says in the language of the address that the fault is ours, and leads home", () => {
  const html = faultDocument({ path: "/opac?q=laskar", digest: "1444226138", nonce: "Abc+1" });
  expect(html).toContain('<html lang="id">');
  expect(html).toContain("<h1>Halaman ini sedang tidak dapat dibuka</h1>");
  expect(html).toContain("Nomor kejadian untuk petugas: 1444226138");
  expect(html).toContain('href="/"');
  expect(html).toContain('<style nonce="Abc+1">');
  const english = faultDocument({ path: "/en/opac/12", digest: "", nonce: null });
  expect(english).toContain('<html lang="en">');
  expect(english).toContain("The fault is ours, not yours.");
  expect(english).toContain('href="/en"');
  expect(english).not.toContain("Incident number");
  expect(faultDocument({ path: "/staf/katalog", digest: "", nonce: null })).toContain(
    'href="/staf/percakapan"',
  );
});

test("repeats nothing of what was asked, and no text of an error", () => {
  const html = faultDocument({
    path: '/opac?q="><script>alert(1)</script>',
    digest: "Can't reach <database>",
    nonce: null,
  });
  expect(html).not.toContain("alert");
  expect(html).not.toContain("database");
});
