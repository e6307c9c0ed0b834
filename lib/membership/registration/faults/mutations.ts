import "server-only";

import { record } from "@/lib/audit/mutations";
import { db } from "@/lib/platform/db";
import type { StepKey } from "../domain/answers";

/** That a step was refused, and by which words: never what was typed. The caller counts how often. */
export async function noteRefusedStep(
  applicationId: string | null,
  step: StepKey,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Promise<void> {
  // Messages are the schema's own words; one that is not would be zod's sentence about what was typed.
  const words = issues.map(({ message }) => message).filter((word) => /^[a-z-]{1,40}$/.test(word));
  await db().$transaction((tx) =>
    record(tx, {
      ...{ actorKind: "patron", actorId: null, action: "application.step-refused" },
      subject: `application:${applicationId ?? "new"}`,
      data: { step, faults: [...new Set(words)].join(" ") },
    }),
  );
}

/** That a network begins registrations, or asks for links to others' ones, more often than it may. The caller counts how often. */
export async function noteSlowedAsking(what: "begin" | "status"): Promise<void> {
  await db().$transaction((tx) =>
    record(tx, {
      ...{ actorKind: "patron", actorId: null, action: "application.asking-slowed" },
      ...{ subject: "application:unknown", data: { what } },
    }),
  );
}

/** That somebody pressed a link that opens nothing: used, late, replaced or made up. The caller counts how often. */
export async function noteDeadLink(): Promise<void> {
  await db().$transaction((tx) =>
    record(tx, {
      ...{ actorKind: "patron", actorId: null, action: "application.link-refused" },
      subject: "application:unknown",
    }),
  );
}
