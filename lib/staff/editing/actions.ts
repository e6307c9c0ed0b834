"use server";

import { headers } from "next/headers";
import type { ZodError, ZodType } from "zod";
import { markWritten } from "@/lib/faq/mutations";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { Staff } from "@/lib/identity/types";
import type { Result } from "@/lib/platform/result";
import { refuse } from "@/lib/platform/result";
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
      const checked = publisher.schema.safeParse({ ...rest.words, enOf: null });
      if (!checked.success) return { status: "invalid", errors: errorsOf(checked.error) };
      const { enOf: _unset, ...words } = checked.data;
      const saved =
        documentId === null
          ? await createDocument(staff, publisher, { slug, words })
          : await saveDraft(staff, publisher, {
              ...{ documentId, seen, slug, words },
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
  if (!parsed.success) {
    const errors = errorsOf(parsed.error);
    // Only the address is typed; anything else that does not fit was not sent by a form of ours.
    return Object.keys(errors).every((place) => place === "slug")
      ? { status: "invalid", errors }
      : { status: "refused", refusal: "form-outdated" };
  }
  return run(staff.value, parsed.data);
}

/** The first fault of each place. */
function errorsOf(error: ZodError): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[path.join(".")] ??= message;
  return errors;
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
