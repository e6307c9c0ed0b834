import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SignInForm } from "./sign-in-form";

const html = renderToStaticMarkup(<SignInForm locale="id" returnPath="/staf/percakapan?x=1&y=2" />);

test("the sign-in form stands whole in the first answer, with its two labels and one button", () => {
  const labels = [...html.matchAll(/<label for="([^"]+)"[^>]*>(.*?)<\/label>/g)];
  expect(labels.map(([, , text]) => text)).toEqual(["Email atau nomor anggota", "Kata sandi"]);
  for (const [, id] of labels) expect(html).toContain(`id="${id}"`);
  expect(html.match(/<button/g)).toHaveLength(1);
  expect(html).toMatch(/<button type="submit"[^>]*>.*Masuk.*<\/button>/);
});

test("the form carries the way back, and a password field that hides what is typed", () => {
  expect(html).toContain('name="lanjut" value="/staf/percakapan?x=1&amp;y=2"');
  expect(html).toMatch(/<input[^>]*type="password"[^>]*name="password"/);
});

test("the English form says the same in English", () => {
  const english = renderToStaticMarkup(<SignInForm locale="en" returnPath={null} />);
  expect(english).toContain(">Email or member number</label>");
  expect(english).toContain(">Password</label>");
  expect(english).not.toContain("lanjut");
});
