import "server-only";
import { z } from "zod";
import type { Staff } from "@/lib/identity/types";
import { getDraft } from "@/lib/publishing/queries";
import type { DocumentKind, StaffDocument } from "@/lib/publishing/types";
import { publisherOf } from "./mutations";
import type { EditedContent } from "./types";

/** A document as its editor opens it, in its newest edition or the one named; null for an address that names none. */
export async function findDraft(
  staff: Staff,
  kind: DocumentKind,
  documentId: string,
  edition?: number,
): Promise<StaffDocument<EditedContent> | null> {
  if (!z.uuid().safeParse(documentId).success) return null;
  return getDraft(staff, publisherOf(kind), documentId, edition);
}
