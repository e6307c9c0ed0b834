/** A province, regency or city, district, or village, by Kemendagri's code (`31`, `31.71`, `31.71.01`, `31.71.01.1001`). */
export type Region = { readonly code: string; readonly name: string };

/** What can be chosen at each level below the province, as far as the level above is chosen. */
export type RegionLists = {
  readonly regencies: readonly Region[];
  readonly districts: readonly Region[];
  readonly villages: readonly Region[];
};

/** The codes chosen in a form, level by level; empty where none is. */
export type ChosenRegions = {
  readonly province?: string | undefined;
  readonly regency?: string | undefined;
  readonly district?: string | undefined;
};
