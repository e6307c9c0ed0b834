import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { builtPagesFile, builtPagesSchema, hasPage } from "../platform/built-pages";
import { writeCspHashes } from "./csp-hashes";

describe("after a build", () => {
  let distDir: string;

  beforeEach(() => {
    distDir = mkdtempSync(join(tmpdir(), "portal-build-"));
    mkdirSync(join(distDir, "server", "app", "id"), { recursive: true });
    const routes = {
      staticRoutes: [{ page: "/staf/percakapan", regex: "^/staf/percakapan(?:/)?$" }],
      dynamicRoutes: [
        { page: "/[locale]", regex: "^/([^/]+?)(?:/)?$" },
        { page: "/[locale]/tanya/[conversation]", regex: "^/([^/]+?)/tanya/([^/]+?)(?:/)?$" },
        { page: "/api/conversations/[id]", regex: "^/api/conversations/([^/]+?)(?:/)?$" },
      ],
    };
    writeFileSync(join(distDir, "routes-manifest.json"), JSON.stringify(routes));
  });
  afterEach(() => rmSync(distDir, { recursive: true }));

  function page(name: string, html: string, meta: object = {}) {
    writeFileSync(join(distDir, "server", "app", `${name}.html`), html);
    writeFileSync(join(distDir, "server", "app", `${name}.meta`), JSON.stringify(meta));
  }

  const written = () =>
    builtPagesSchema.parse(JSON.parse(readFileSync(join(distDir, builtPagesFile), "utf8")));

  test("pages built in advance have their hashes, pages rendered on request none", () => {
    page("id/privasi", "<script>a()</script>");
    page("id/tanya", "", { postponed: "1" });
    expect(writeCspHashes(distDir)).toBe(1);
    expect(Object.keys(written().hashes)).toEqual(["/id/privasi"]);
  });

  test("a page built by halves is refused, since no strict policy fits it", () => {
    page("id/berita", "<p>kerangka</p>", { postponed: "1" });
    expect(() => writeCspHashes(distDir)).toThrow("/id/berita");
  });

  test("an address is known exactly when a page answers it", () => {
    writeCspHashes(distDir);
    const built = written();
    for (const known of ["/id", "/en", "/id/tanya/abc", "/staf/percakapan"]) {
      expect(hasPage(built, known), known).toBe(true);
    }
    for (const unknown of ["/staf", "/de", "/id/nope", "/staf/tanya/abc", "/api/conversations/1"]) {
      expect(hasPage(built, unknown), unknown).toBe(false);
    }
  });
});
