import { expect, test } from "vitest";
import { missingRecordStatus, recordId } from "./gate";

// Unit tests have no database: every read fails, as in an outage.
const at = (pathname: string) => missingRecordStatus({ nextUrl: { pathname } });

test("while the database is away no record is called missing, so that the page can say what is wrong", async () => {
  for (const path of ["/opac/1", "/en/opac/1", "/id/opac/2147483647"])
    expect(await at(path), path).toBeNull();
});

test("what cannot be the id of a record is missing whatever the database does", async () => {
  for (const path of ["/opac/0", "/opac/007", "/en/opac/x", "/opac/-1", "/opac/1e3", "/opac/%31"])
    expect(await at(path), path).toBe(404);
  expect(recordId("12")).toBe(12);
});

test("the other pages of the catalogue, and of the site, are none of its business", async () => {
  for (const path of ["/opac", "/opac/lanjutan", "/en/opac/lanjutan", "/faq/x", "/opac/1/2"])
    expect(await at(path), path).toBeNull();
});
