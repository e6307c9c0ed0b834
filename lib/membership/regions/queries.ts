import "server-only";

import { getDistricts, getProvinces, getRegencies, getVillages } from "idn-area-data";
import type { ChosenRegions, Region, RegionLists } from "./types";

type Atlas = {
  /** By the code of the level above; the provinces stand under "". In the order of their names. */
  readonly below: ReadonlyMap<string, readonly Region[]>;
  readonly names: ReadonlyMap<string, string>;
};

// On globalThis: each bundle of the server has modules of its own, and 91,000 names are enough once.
const holder: { portalRegions?: Promise<Atlas> } = globalThis as object;

/** Read once in the life of a process, at the first question (about 0.15 s). */
function atlas(): Promise<Atlas> {
  holder.portalRegions ??= readAtlas().catch((error: unknown) => {
    // The next question tries again.
    delete holder.portalRegions;
    throw error;
  });
  return holder.portalRegions;
}

async function readAtlas(): Promise<Atlas> {
  const levels = await Promise.all([getProvinces(), getRegencies(), getDistricts(), getVillages()]);
  const below = new Map<string, Region[]>();
  const names = new Map<string, string>();
  for (const { code, name } of levels.flat()) {
    const parent = code.includes(".") ? code.slice(0, code.lastIndexOf(".")) : "";
    const siblings = below.get(parent) ?? [];
    if (siblings.length === 0) below.set(parent, siblings);
    siblings.push({ code, name });
    names.set(code, name);
  }
  const inOrder = new Intl.Collator("id", { numeric: true });
  for (const regions of below.values())
    regions.sort((a, b) => inOrder.compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
  return { below, names };
}

/** What lies below `parent`, by name; the provinces for null. Empty for a village and for a code nobody bears. */
export async function listRegions(parent: string | null): Promise<readonly Region[]> {
  return (await atlas()).below.get(parent ?? "") ?? [];
}

/** What a form offers at each level. A level that does not lie in the one chosen above it is empty: the choice changed. */
export async function listRegionsBelow(chosen: ChosenRegions): Promise<RegionLists> {
  const { province, regency, district } = chosen;
  const within = (code: string | undefined, parent: string | undefined) =>
    code && (parent === undefined || code.startsWith(`${parent}.`)) ? listRegions(code) : [];
  const [regencies, districts, villages] = await Promise.all([
    province ? listRegions(province) : [],
    within(regency, province),
    within(district, regency),
  ]);
  return { regencies, districts, villages };
}

/** The name of any region; null for a code nobody bears. */
export async function nameOfRegion(code: string): Promise<string | null> {
  return (await atlas()).names.get(code) ?? null;
}

/** Province, regency, district and village above and with `code`, the widest first; what is unknown is left out. */
export async function regionsAbove(code: string): Promise<readonly Region[]> {
  const { names } = await atlas();
  const parts = code.split(".");
  return parts.flatMap((_, at) => {
    const each = parts.slice(0, at + 1).join(".");
    const name = names.get(each);
    return name === undefined ? [] : [{ code: each, name }];
  });
}

/** The names of all provinces by their codes. */
export async function namesOfProvinces(): Promise<ReadonlyMap<string, string>> {
  return new Map((await listRegions(null)).map(({ code, name }) => [code, name]));
}
