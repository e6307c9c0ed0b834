import { describe, expect, test } from "vitest";
import { inlineScriptHashes } from "./script-hashes";

describe("hashes of inline scripts", () => {
  test("are the ones a browser computes", () => {
    // The example of the CSP specification, section "hash-source".
    expect(inlineScriptHashes("<script>alert('Hello, world.');</script>")).toEqual([
      "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=",
    ]);
  });

  test("leave out scripts that are loaded and count repeated ones once", () => {
    const html = `<script src="/a.js" async=""></script><script>x()</script><script id="q">x()</script>`;
    expect(inlineScriptHashes(html)).toHaveLength(1);
  });
});
