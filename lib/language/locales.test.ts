import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLocale, locales, localHref, routeLocale } from "./locales";

describe("each page has one address per language", () => {
  test("Indonesian lives at the root and English under /en", () => {
    expect(localHref("id", "/")).toBe("/");
    expect(localHref("id", "/tanya?mulai=1")).toBe("/tanya?mulai=1");
    expect(localHref("en", "/")).toBe("/en");
    expect(localHref("en", "/tanya?mulai=1")).toBe("/en/tanya?mulai=1");
  });

  test("an address without language is shown by the Indonesian page", () => {
    expect(routeLocale("/")).toEqual({ kind: "rewrite", pathname: "/id" });
    expect(routeLocale("/tanya")).toEqual({ kind: "rewrite", pathname: "/id/tanya" });
    expect(routeLocale("/english")).toEqual({ kind: "rewrite", pathname: "/id/english" });
  });

  test("/id/… leads to the address without it", () => {
    expect(routeLocale("/id")).toEqual({ kind: "redirect", pathname: "/" });
    expect(routeLocale("/id/tanya")).toEqual({ kind: "redirect", pathname: "/tanya" });
  });

  test("staff pages exist in Indonesian only", () => {
    expect(routeLocale("/en/staf")).toEqual({ kind: "redirect", pathname: "/staf" });
    expect(routeLocale("/en/staf/percakapan")).toEqual({
      kind: "redirect",
      pathname: "/staf/percakapan",
    });
    expect(routeLocale("/staf/percakapan")).toEqual({ kind: "pass" });
    expect(routeLocale("/en/stafette")).toEqual({ kind: "pass" });
  });

  test("no path redirects to another host", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("/", "\\", "id", "en", "staf", "evil.example", ".", "x"), {
          maxLength: 8,
        }),
        (parts) => {
          const route = routeLocale(`/${parts.join("")}`);
          if (route.kind !== "redirect") return;
          expect(new URL(route.pathname, "https://portal.example").host).toBe("portal.example");
        },
      ),
    );
  });

  test("a redirect ends after one step", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("id", "en", "staf", "tanya"), { maxLength: 4 }),
        (parts) => {
          const route = routeLocale(`/${parts.join("/")}`);
          if (route.kind !== "redirect") return;
          fc.pre(parts[1] !== "id" && !(parts[1] === "en" && parts[2] === "staf"));
          expect(routeLocale(route.pathname).kind).not.toBe("redirect");
        },
      ),
    );
  });

  test("only the two languages are languages", () => {
    expect(locales.every(isLocale)).toBe(true);
    expect(isLocale("staf")).toBe(false);
    expect(isLocale(undefined)).toBe(false);
  });
});
