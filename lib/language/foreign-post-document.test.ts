import { expect, test } from "vitest";
import { foreignPostDocument } from "./foreign-post-document";

test("says in the language of the address what to do, and repeats nothing of it", () => {
  const html = foreignPostDocument({ path: '/masuk?"><script>alert(1)</script>', nonce: "Abc+1" });
  expect(html).toContain('<html lang="id">');
  expect(html).toContain("<h1>Formulir ini tidak kami terima</h1>");
  expect(html).toContain('<a href="">Buka halaman ini</a> <a href="/">');
  expect(html).toContain('<style nonce="Abc+1">');
  expect(html).not.toContain("alert");
  const english = foreignPostDocument({ path: "/en/masuk", nonce: null });
  expect(english).toContain('<html lang="en">');
  expect(english).toContain("This form was sent from another address.");
  expect(english).toContain('href="/en"');
});
