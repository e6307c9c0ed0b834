/** Subjects and names of a record that are looked at: what stands first describes it best. */
const subjectsMax = 4;
const creatorsMax = 2;

/** Numbers of facet values (`facetId`), as the record's search row has them. */
export type Marks = { readonly subjects: readonly number[]; readonly creators: readonly number[] };

type Probes = readonly (readonly number[])[];

/**
 * What shares something with a record, by steps: each is asked only where those before it found too little. Pairs find what
 * shares most, wherever it stands among thousands that share one of the two; then a name alone; then a subject alone, which
 * may be that of half the catalogue.
 */
export function relatedProbes({ subjects, creators }: Marks): readonly Probes[] {
  const [themes, names] = [subjects.slice(0, subjectsMax), creators.slice(0, creatorsMax)];
  const pairs = themes.flatMap((one, at) => themes.slice(at + 1).map((other) => [one, other]));
  const both = names.flatMap((name) => themes.map((theme) => [name, theme]));
  return [[...both, ...pairs], names.map((name) => [name]), themes.map((theme) => [theme])];
}

/** How much a shared subject and a shared name bring two records together: what both are about counts more than who wrote both. */
export const nearness = { subject: 3, creator: 2 } as const;
