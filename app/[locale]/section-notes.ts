import type { PageContent } from "@/lib/content/schema";

export type NumberedNote = {
  readonly number: number;
  readonly text: string;
};

/** The notes of a page's sections, numbered through; each section keeps its own numbers for the marks. */
export function numberNotes<Section extends { readonly text: PageContent["id"] }>(
  sections: readonly Section[],
): readonly (Section & { readonly notes: readonly NumberedNote[] })[] {
  let last = 0;
  return sections.map((section) => ({
    ...section,
    notes: section.text.notes.map((text) => {
      last += 1;
      return { number: last, text };
    }),
  }));
}
