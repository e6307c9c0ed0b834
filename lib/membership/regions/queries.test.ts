import { expect, test } from "vitest";
import { listRegions, nameOfRegion, regionsAbove } from "./queries";

test("the provinces are Kemendagri's 38, in the order of their names", async () => {
  const provinces = await listRegions(null);
  expect(provinces).toHaveLength(38);
  const names = provinces.map(({ name }) => name);
  expect(names[0]).toBe("Aceh");
  expect(names).toEqual(names.toSorted(new Intl.Collator("id").compare));
});

test("from a province to its villages, level by level", async () => {
  const province = (await listRegions(null)).find(({ name }) =>
    /^DI Yogyakarta|Istimewa Yogya/i.test(name),
  );
  expect(province?.code).toBe("34");
  const regencies = await listRegions("34");
  expect(regencies).toHaveLength(5);
  const [regency] = regencies;
  const [district] = await listRegions(regency?.code ?? "");
  const [village] = await listRegions(district?.code ?? "");
  expect(village?.code).toMatch(/^34\.\d{2}\.\d{2}\.\d{4}$/);
  expect(await listRegions(village?.code ?? "")).toEqual([]);
  expect((await regionsAbove(village?.code ?? "")).map(({ name }) => name)).toEqual([
    ...[province, regency, district, village].map((each) => each?.name),
  ]);
});

test("a code nobody bears has no name and nothing below it", async () => {
  for (const code of ["99", "34.99", "__proto__", "34.01.01.9999", " "]) {
    expect(await nameOfRegion(code)).toBeNull();
    expect(await listRegions(code)).toEqual([]);
  }
});
