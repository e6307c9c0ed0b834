import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const owners = [
  "main",
  "site",
  "catalogue",
  "membership",
  "workspace",
  "operations",
  "participation",
  "assistant",
];

const rows = readFileSync("docs/requirements.md", "utf8")
  .split("\n")
  .filter((line) => /^\| R\d/.test(line))
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| |\s*\|$/g, "")))
  .map(([number = "", owner = "", , proof = ""]) => ({ number, owner, proof }));

test("every requirement R001–R109 stands once, in order, with an owner", () => {
  expect(rows.map(({ number }) => number)).toEqual(
    Array.from({ length: 109 }, (_, index) => `R${String(index + 1).padStart(3, "0")}`),
  );
  expect(rows.filter(({ owner }) => !owners.includes(owner))).toEqual([]);
});

test("every proof names a test that exists", () => {
  const missing = rows
    .filter(({ proof }) => proof !== "open")
    .flatMap(({ number, proof }) => proof.split("; ").map((each) => ({ number, each })))
    .filter(({ each }) => {
      const [path = "", name = ""] = each.split(" › ");
      return name === "" || !existsSync(path) || !readFileSync(path, "utf8").includes(name);
    });
  expect(missing).toEqual([]);
});
