export type Choice = { readonly value: string; readonly label: string };

/** One field of the editor. `name` is its place within `shared` or within a language's text. */
export type FieldSpec = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
} & (
  | {
      readonly type:
        | "line"
        | "area"
        | "rich"
        | "date"
        | "moment"
        | "lines"
        | "links"
        | "facts"
        | "picture";
    }
  | { readonly type: "select"; readonly choices: readonly Choice[] }
  /** `initial` is what a new document begins with. */
  | { readonly type: "check"; readonly initial?: boolean }
);

export type KindSpec = {
  /** The kind as staff call it, and one of it. */
  readonly title: string;
  readonly one: string;
  readonly about: string;
  /** Name of the text's field by which a document is called in lists. */
  readonly titleField: string;
  /** The public address of a document, without its language; null when it has no page of its own. */
  readonly address: (slug: string) => string | null;
  /** Staff order the documents; the public reads them in that order. Else the newest stands first. */
  readonly ordered: boolean;
  /** The shared field by which lists, the public's too, are parted: the order counts within a part. */
  readonly partField?: string;
  /** Shared fields that are filled in right after the title, before the other texts. */
  readonly early?: readonly FieldSpec[];
  readonly shared: readonly FieldSpec[];
  readonly text: readonly FieldSpec[];
};

/** What an empty field of each type holds. */
export function emptyValue(spec: FieldSpec): unknown {
  switch (spec.type) {
    case "rich":
      return { type: "doc", content: [{ type: "paragraph" }] };
    case "check":
      return spec.initial ?? false;
    case "lines":
    case "links":
    case "facts":
      return [];
    case "picture":
      return null;
    case "select":
      return spec.choices[0]?.value ?? "";
    default:
      return "";
  }
}

/** The values of new, empty fields. */
export const emptyFields = (specs: readonly FieldSpec[]): Record<string, unknown> =>
  Object.fromEntries(specs.map((spec) => [spec.name, emptyValue(spec)]));

/** Every shared field of a kind, in the order of its form. */
export const sharedOf = ({ early = [], shared }: KindSpec): readonly FieldSpec[] => [
  ...early,
  ...shared,
];

/** What a document's part is called, by the value of its `partField`. */
export function partName(spec: KindSpec, value: string): string {
  const field = sharedOf(spec).find(({ name }) => name === spec.partField);
  const choices = field?.type === "select" ? field.choices : [];
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
