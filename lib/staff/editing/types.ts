import type { PublishingRefusal } from "@/lib/publishing/types";

/** A document's content as its editor holds it: fields by name, checked by the kind's owner when it is saved. */
export type EditedContent = {
  readonly shared: object;
  readonly id: object;
  readonly en: object | null;
  readonly enOf: string | null;
};

export type EditRefusal = PublishingRefusal | "signed-out" | "foreign-origin" | "form-outdated";

/** What a deed of the editor is answered. Errors go by the field's place: `id.title`, `shared.links.0.href`, `slug`. */
export type EditAnswer =
  | { readonly status: "done"; readonly documentId: string; readonly latest: number }
  | { readonly status: "invalid"; readonly errors: Readonly<Record<string, string>> }
  | {
      readonly status: "refused";
      readonly refusal: EditRefusal;
      /** With `changed-meanwhile`: the edition that is the newest now, and who saved it. */
      readonly newest?: { readonly edition: number; readonly by: string };
    };

/** What a change of the order is answered. */
export type MoveAnswer =
  | { readonly status: "done" }
  | { readonly status: "refused"; readonly refusal: EditRefusal };
