/** Subjects and names of a record that are looked at: what stands first describes it best. */
const subjectsMax = 4;
const creatorsMax = 2;

/** Numbers of facet values (`facetId`), as the record's search row has them. */
export type Marks = { readonly subjects: readonly number[]; readonly creators: readonly number[] };

type Probes = readonly (readonly number[])[];

/**
 * What shares something with a record. `near` is asked first: pairs find what shares most, wherever it stands among
 * thousands that share one of the two, and a name has few records. `far` is for when that finds too little: a subject
 * alone may be that of half the catalogue.
 */
export function relatedProbes({ subjects, creators }: Marks): {
  readonly near: Probes;
  readonly far: Probes;
} {
  const [themes, names] = [subjects.slice(0, subjectsMax), creators.slice(0, creatorsMax)];
  const pairs = themes.flatMap((one, at) => themes.slice(at + 1).map((other) => [one, other]));
  const both = names.flatMap((name) => themes.map((theme) => [name, theme]));
  return {
    near: [...both, ...pairs, ...names.map((name) => [name])],
    far: themes.map((theme) => [theme]),
  };
}

/** How near a record is: what both are about counts more than who wrote both. */
export function nearness(shared: { readonly subjects: number; readonly creators: number }): number {
  return shared.subjects * 3 + shared.creators * 2;
}
