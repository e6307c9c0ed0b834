"use server";

import { headers } from "next/headers";
import type { ZodError, ZodType } from "zod";
import { markWritten } from "@/lib/faq/mutations";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { Staff } from "@/lib/identity/types";
import type { Result } from "@/lib/platform/result";
import { refuse } from "@/lib/platform/result";
import { slugSchema } from "@/lib/publishing/domain/content";
import type { Standing } from "@/lib/publishing/mutations";
import {
  createDocument,
  publishDocument,
  revertDocument,
  saveDraft,
  withdrawDocument,
} from "@/lib/publishing/mutations";
import { moveDocument } from "@/lib/publishing/order/mutations";
import { getDraft } from "@/lib/publishing/queries";
import type { DocumentKind, PublishingRefusal } from "@/lib/publishing/types";
import { publisherOf } from "./mutations";
import type { DeedInput, MoveInput, RevertInput, SaveInput } from "./schema";
import { deedInput, moveInput, revertInput, saveInput } from "./schema";
import type { EditAnswer, EditRefusal, MoveAnswer } from "./types";

/** Saves a new document or the next edition of one. The public sees nothing of it. */
export async function saveDocumentAction(input: SaveInput): Promise<EditAnswer> {
  return serve(
    saveInput,
    input,
    async (staff, { kind, documentId, seen, slug, search, ...rest }) => {
      const publisher = publisherOf(kind);
      const address = slugSchema.safeParse(slug);
      const checked = publisher.schema.safeParse({ ...rest.words, enOf: null });
      if (!address.success || !checked.success)
        return {
          status: "invalid",
          errors: { ...wordFaults(checked.error), ...addressFaults(slug, checked.success) },
        };
      const { enOf: _unset, ...words } = checked.data;
      const saved =
        documentId === null
          ? await createDocument(staff, publisher, { slug: address.data, words })
          : await saveDraft(staff, publisher, {
              ...{ documentId, seen, slug: address.data, words },
              translationChecked: rest.translationChecked,
            });
      if (saved.ok && kind === "faq" && documentId === null && search !== null)
        await markWritten(staff, search, saved.value.documentId);
      return answer(staff, kind, documentId, saved);
    },
  );
}

/** Shows the newest edition to the public. */
export async function publishDocumentAction(input: DeedInput): Promise<EditAnswer> {
  return serve(deedInput, input, async (staff, { kind, ...deed }) =>
    answer(staff, kind, deed.documentId, await publishDocument(staff, publisherOf(kind), deed)),
  );
}

/** Takes a document from the public. */
export async function withdrawDocumentAction(input: DeedInput): Promise<EditAnswer> {
  return serve(deedInput, input, async (staff, { kind, ...deed }) =>
    answer(staff, kind, deed.documentId, await withdrawDocument(staff, publisherOf(kind), deed)),
  );
}

/** Publishes the words of an older edition again. */
export async function revertDocumentAction(input: RevertInput): Promise<EditAnswer> {
  return serve(revertInput, input, async (staff, { kind, ...deed }) =>
    answer(staff, kind, deed.documentId, await revertDocument(staff, publisherOf(kind), deed)),
  );
}

/** Puts a document before or after its neighbour, for the public at once. */
export async function moveDocumentAction(input: MoveInput): Promise<MoveAnswer> {
  const staff = await whoEdits();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal };
  const parsed = moveInput.safeParse(input);
  if (!parsed.success) return { status: "refused", refusal: "form-outdated" };
  const { kind, ...move } = parsed.data;
  const moved = await moveDocument(staff.value, kind, move);
  return moved.ok ? { status: "done" } : { status: "refused", refusal: moved.refusal };
}

async function whoEdits(): Promise<Result<Staff, EditRefusal>> {
  if (!originAllowed({ headers: await headers() })) return refuse("foreign-origin");
  return requireStaff("content.edit");
}

async function serve<Input>(
  schema: ZodType<Input>,
  input: unknown,
  run: (staff: Staff, input: Input) => Promise<EditAnswer>,
): Promise<EditAnswer> {
  const staff = await whoEdits();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal };
  const parsed = schema.safeParse(input);
  // What is typed is judged below; a form of ours sends the rest as it should be.
  if (!parsed.success) return { status: "refused", refusal: "form-outdated" };
  return run(staff.value, parsed.data);
}

type Faults = Readonly<Record<string, string>>;

/** The first fault of each place. */
function wordFaults(error: ZodError | undefined): Faults {
  const faults: Record<string, string> = {};
  for (const { path, message } of error?.issues ?? []) faults[path.join(".")] ??= message;
  return faults;
}

/** An address left empty is made from the title: nothing is said of it while there are words still to be written. */
function addressFaults(slug: string, wordsFit: boolean): Faults {
  if (slug.trim() === "") return wordsFit ? { slug: "slug-missing" } : {};
  const fault = slugSchema.safeParse(slug).error?.issues[0]?.message;
  return fault === undefined ? {} : { slug: fault };
}

async function answer(
  staff: Staff,
  kind: DocumentKind,
  documentId: string | null,
  result: Result<Standing, PublishingRefusal>,
): Promise<EditAnswer> {
  if (result.ok) return { status: "done", ...result.value };
  const { refusal } = result;
  if (refusal === "slug-taken" || refusal === "slug-fixed")
    return { status: "invalid", errors: { slug: refusal } };
  if (refusal !== "changed-meanwhile" || documentId === null) return { status: "refused", refusal };
  const now = await getDraft(staff, publisherOf(kind), documentId);
  if (now === null) return { status: "refused", refusal };
  return { status: "refused", refusal, newest: { edition: now.latest, by: now.savedBy } };
}
