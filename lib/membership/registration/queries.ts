import "server-only";

import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { Answers, Draft } from "./domain/answers";
import { answersSchema, draftSchema } from "./domain/answers";
import type { ApplicationState } from "./domain/states";
import { readRegistrationKeyHash } from "./key";
import type { ApplicationLine, OwnApplication } from "./types";

/** The answers of an application that was sent in. Throws when a step is missing: the table's checks say that none is. */
export function readAnswers(sealed: string): Answers {
  return answersSchema.parse(JSON.parse(unseal(sealed)));
}

/** What an unfinished application holds so far. */
export function readDraft(sealed: string | null): Draft {
  return sealed === null ? {} : draftSchema.parse(JSON.parse(unseal(sealed)));
}

/**
 * The application of a browser's key; null for a key that opens none. Of an approved one the key still tells the state and
 * nothing of the member: neither what was answered, which is his now, nor his address.
 */
export async function findOwnApplication(keyHash: string | null): Promise<OwnApplication | null> {
  if (keyHash === null) return null;
  const row = await db().membershipApplication.findUnique({ where: { keyHash } });
  if (!row) return null;
  const { id, reference, stepsDone, changes, savedAt } = row;
  const state = row.state as ApplicationState;
  return {
    ...{ id, reference, state, stepsDone, changes, savedAt },
    email: state === "approved" ? null : row.email,
    draft: readDraft(row.answersSealed),
    emailVerified: row.emailVerifiedAt !== null,
  };
}

/** The application of the browser that asks. */
export async function currentApplication(): Promise<OwnApplication | null> {
  return findOwnApplication(await readRegistrationKeyHash());
}

/** What has happened to an application, the oldest first; of an approved one without the words that sent it back before. */
export async function listApplicationLines({
  id: applicationId,
  state,
}: Pick<OwnApplication, "id" | "state">): Promise<readonly ApplicationLine[]> {
  const lines = await db().applicationEvent.findMany({
    where: { applicationId },
    orderBy: { id: "asc" },
    select: { type: true, reason: true, at: true },
  });
  return state === "approved" ? lines.map((line) => ({ ...line, reason: null })) : lines;
}
