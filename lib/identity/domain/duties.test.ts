import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { access, duties, dutiesOf, holds, mayEnter, roles, ruleFor } from "./duties";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Files called one of `names` below a folder, as paths from the root. */
function filesBelow(folder: string, names: readonly string[]): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(file, names);
    return names.includes(entry.name) ? [file] : [];
  });
}

/** `app/(staff)/staf/akun/page.tsx` is `/staf/akun`. */
function addressOf(file: string): string {
  const parts = path.dirname(file).split("/").slice(1);
  return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`;
}

const pages = filesBelow("app/(staff)", ["page.tsx"]).map(addressOf);
const routes = ["app/api", "app/(staff)"].flatMap((folder) => filesBelow(folder, ["route.ts"]));

/** The methods a route file exports, read from its text: loading it would need its settings. */
function methodsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const names = [
    ...text.matchAll(
      /export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g,
    ),
    ...text.matchAll(/\bas (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g),
  ];
  return names.map(([, name]) => name ?? "").sort();
}

const declared = new Map(access.map((rule) => [rule.path, rule]));

describe("the table of duties", () => {
  test("a member holds no duty and an admin holds every one", () => {
    expect(dutiesOf.member).toEqual([]);
    expect([...dutiesOf.admin].sort()).toEqual([...duties].sort());
  });

  test("only an admin manages accounts", () => {
    expect(roles.filter((role) => holds(role, "accounts.manage"))).toEqual(["admin"]);
  });

  test("each address has one rule, and each rule at least one grant", () => {
    expect(declared.size).toBe(access.length);
    expect(access.filter((rule) => rule.grants.length === 0)).toEqual([]);
  });
});

describe("every staff page and API route has a declared rule", () => {
  test("pages and routes are found on disk", () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(routes.length).toBeGreaterThan(0);
  });

  test.each(pages)("the page %s is declared, and never open to a member", (address) => {
    const rule = declared.get(address);
    expect(rule, `add ${address} to "access" in duties.ts`).toBeDefined();
    expect(rule && mayEnter(rule, "member")).toBe(false);
  });

  test.each(routes)("the route %s is declared with exactly its methods", (file) => {
    const rule = declared.get(addressOf(file));
    expect(rule, `add ${addressOf(file)} to "access" in duties.ts`).toBeDefined();
    expect([...(rule?.methods ?? [])].sort()).toEqual(methodsOf(file));
  });

  test("no rule speaks of an address that does not exist", () => {
    const found = new Set([...pages, ...routes.map(addressOf)]);
    expect(access.map((rule) => rule.path).filter((address) => !found.has(address))).toEqual([]);
  });
});

describe("the rule of a concrete address", () => {
  test("a parameter stands for any one segment and no more", () => {
    const id = "0190f3a0-0000-7000-8000-000000000000";
    expect(ruleFor(`/api/conversations/${id}/messages`)?.grants).toEqual(["patron", "desk.serve"]);
    expect(ruleFor(`/api/conversations/${id}/messages/more`)).toBeUndefined();
    expect(ruleFor("/api/auth/callback/credentials")?.grants).toEqual(["public"]);
    expect(ruleFor("/api/auth")).toBeUndefined();
  });

  test("an address nobody declared has no rule", () => {
    expect(ruleFor("/staf/rahasia")).toBeUndefined();
  });
});
