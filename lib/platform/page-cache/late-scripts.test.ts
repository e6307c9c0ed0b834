import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { lateScripts, wakerHash } from "./late-scripts";

const bundle = (name: string, more = "") =>
  `<script src="/_next/static/chunks/${name}.js"${more} async=""></script>`;
const page = (head: string, body = "") =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const inlineScripts = (html: string) =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, said]) => said ?? "");

test("every bundle of a page is put off, whatever stands between, and none is fetched before the page is drawn", () => {
  const preload = `<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/c.js"/>`;
  const late = lateScripts(page(preload + bundle("a") + bundle("b"), bundle("c", ` id="_R_"`)));
  expect(late).not.toMatch(/<script[^>]* src=/);
  expect(late).not.toContain(`rel="preload"`);
  expect(late.match(/data-late="[^"]+"/g)).toEqual(
    ["a", "b", "c"].map((name) => `data-late="/_next/static/chunks/${name}.js"`),
  );
  expect(late).toContain(
    `<script id="_R_"`.replace(` id`, ` data-late="/_next/static/chunks/c.js" id`),
  );
});

test("the script that fetches them stands last, and its hash is the one the policy is told", () => {
  const late = lateScripts(page(bundle("a"), "<p>isi</p>"));
  const added = inlineScripts(late).at(-1) ?? "";
  expect(late.endsWith(`<script>${added}</script></body></html>`)).toBe(true);
  expect(wakerHash).toBe(`sha256-${createHash("sha256").update(added).digest("base64")}`);
});

test("style sheets, inline scripts, data, fonts and scripts for old browsers stay as they are", () => {
  const others = [
    `<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>`,
    `<link rel="preload" as="font" href="/_next/static/media/a.woff2"/>`,
    `<script src="/_next/static/chunks/old.js" noModule=""></script>`,
    `<script type="application/ld+json">{"@type":"Library"}</script>`,
    `<script>self.__next_f.push([1,"<script src=\\"/_next/static/chunks/a.js\\" async>"])</script>`,
  ].join("");
  expect(lateScripts(page(others))).toBe(page(others));
  expect(lateScripts(page(others + bundle("a")))).toContain(others);
});

test("half a page stays as it is", () => {
  const half = page(bundle("a")).slice(0, -9);
  expect(lateScripts(half)).toBe(half);
});
