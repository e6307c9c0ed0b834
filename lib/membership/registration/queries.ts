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

/** The application of a browser's key; null for a key that opens none. */
export async function findOwnApplication(keyHash: string | null): Promise<OwnApplication | null> {
  if (keyHash === null) return null;
  const row = await db().membershipApplication.findUnique({ where: { keyHash } });
  if (!row) return null;
  const { id, reference, stepsDone, changes, email, savedAt } = row;
  return {
    ...{ id, reference, stepsDone, changes, email, savedAt },
    state: row.state as ApplicationState,
    draft: readDraft(row.answersSealed),
    emailVerified: row.emailVerifiedAt !== null,
  };
}

/** The application of the browser that asks. */
export async function currentApplication(): Promise<OwnApplication | null> {
  return findOwnApplication(await readRegistrationKeyHash());
}

/** What has happened to an application, the oldest first. */
export async function listApplicationLines(
  application: Pick<OwnApplication, "id">,
): Promise<readonly ApplicationLine[]> {
  return db().applicationEvent.findMany({
    where: { applicationId: application.id },
    orderBy: { id: "asc" },
    select: { type: true, reason: true, at: true },
  });
}
