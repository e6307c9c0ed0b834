/**
 * What a patron may ask about (R014, R015), as staff publish it. `referred` kinds are settled by another unit: a
 * librarian answers with the way there.
 */
export type QuestionType = {
  /** As conversations keep it: the document's address, which is fixed from its first publication on. */
  readonly code: string;
  readonly label: { readonly id: string; readonly en: string };
  /** Empty where staff gave none. */
  readonly hint: { readonly id: string; readonly en: string };
  readonly referred: boolean;
  /** Offered in the form. One that no longer is keeps its label for the conversations begun under it. */
  readonly active: boolean;
};

/** What a conversation is kept under while staff offer no type at all: the library can be asked all the same. */
export const untypedCode = "other";

/** The label in the reader's language; the code itself where no answer of the database named it. */
export function questionTypeLabel(
  types: readonly QuestionType[],
  code: string,
  locale: "id" | "en",
): string {
  return types.find((type) => type.code === code)?.label[locale] ?? code;
}
