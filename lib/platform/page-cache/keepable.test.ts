import { describe, expect, test } from "vitest";
import { routeLocale } from "../../language/locales";
import type { KeepRules, PageRequest } from "./keepable";
import { keptAddress } from "./keepable";

const pages = [
  ...[
    "/[locale]",
    "/[locale]/tanya",
    "/[locale]/tanya/[id]",
    "/[locale]/faq",
    "/[locale]/faq/[id]",
    "/[locale]/opac",
    "/[locale]/opac/[id]",
    "/[locale]/pengembang",
  ],
  ...["/[locale]/masuk", "/[locale]/akun", "/[locale]/keanggotaan", "/[locale]/keanggotaan/status"],
  ...["/[locale]/jam-layanan"],
  ...["/staf/percakapan"],
].map(
  (page) =>
    new RegExp(`^${page.replace("[locale]", "(?:id|en)").replace("[id]", "([^/]+?)")}(?:/)?$`),
);
const rules: KeepRules = {
  isPage: (pathname) => pages.some((page) => page.test(pathname)),
  internal: (pathname) => {
    const route = routeLocale(pathname);
    if (route.kind === "redirect") return null;
    return route.kind === "rewrite" ? route.pathname : pathname;
  },
  personal: ["portal-patron", "__Host-portal-patron", "next-auth.session-token"],
};
const ask = (url: string, headers: PageRequest["headers"] = {}, method = "GET") =>
  keptAddress({ method, url, headers }, rules);

describe("a request may be answered by a kept page", () => {
  test("when it is for a public page as it stands, in either language", () => {
    for (const url of [
      "/",
      "/en",
      "/faq",
      "/faq/kartu-hilang",
      "/en/jam-layanan",
      "/opac",
      "/en/opac/7",
    ])
      expect(ask(url), url).toEqual({ path: url, personal: false });
    expect(ask("/", {}, "HEAD")).not.toBeNull();
  });

  test("never when it writes, has a query, or is written in another way than the page's address", () => {
    for (const method of ["POST", "PUT", "OPTIONS", "DELETE"])
      expect(ask("/", {}, method), method).toBeNull();
    const others = [
      "/?mulai=1",
      "/opac?q=jawa",
      "/faq/",
      "//",
      "/FAQ",
      "/f%61q",
      "/faq//x",
      "/./faq",
      "*",
      "",
    ];
    for (const url of [...others, "http://portal.example/", "/faq#x", "/faq;x", "/id/faq", "/id"])
      expect(ask(url), url).toBeNull();
    expect(keptAddress({ headers: {} }, rules)).toBeNull();
  });

  test("never for staff, routes, signing in, accounts, a conversation, or what is no page", () => {
    const others = [
      "/staf/percakapan",
      "/en/staf/percakapan",
      "/api/health",
      "/masuk",
      "/en/masuk",
    ];
    for (const url of [
      ...others,
      "/akun",
      "/keanggotaan/status",
      "/tanya/7b0c2f34-6a55-4d7e-9b6a-3a6f4be0a001",
      "/tidak",
    ])
      expect(ask(url), url).toBeNull();
  });

  test("never when it asks for React's payload, a part, or with a credential or a body", () => {
    const headers = ["rsc", "next-router-state-tree", "next-router-prefetch", "next-action"];
    for (const name of [...headers, "next-router-segment-prefetch", "range", "authorization"])
      expect(ask("/", { [name]: "1" }), name).toBeNull();
    expect(ask("/", { "content-length": "3" })).toBeNull();
    expect(ask("/", { "transfer-encoding": "chunked" })).toBeNull();
    expect(ask("/", { "content-length": "0" })).not.toBeNull();
  });
});

describe("cookies", () => {
  const own = { cookie: "a=1; portal-patron=k.x; b=2" };

  test("a patron with a key or a session gets a page about him rendered for him", () => {
    expect(ask("/tanya")).toEqual({ path: "/tanya", personal: true });
    expect(ask("/tanya", own)).toBeNull();
    expect(ask("/en/tanya", { cookie: "next-auth.session-token=x" })).toBeNull();
    expect(ask("/tanya", { cookie: ["theme=x", "__Host-portal-patron=k.y"] })).toBeNull();
  });

  test("a page of an area nobody has named is taken for personal", () => {
    expect(ask("/keanggotaan")?.personal).toBe(true);
    expect(ask("/keanggotaan", own)).toBeNull();
  });

  test("pages that look at no cookie are given whatever cookies come, and no cookie of others bars /tanya", () => {
    expect(ask("/", own)).not.toBeNull();
    expect(ask("/faq/kartu-hilang", own)).not.toBeNull();
    expect(ask("/en/pengembang", own)).not.toBeNull();
    expect(ask("/tanya", { cookie: "theme=dark; x-portal-patron=1" })).not.toBeNull();
  });
});
