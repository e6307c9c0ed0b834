import "server-only";

import { noteLimit, noteRefused } from "@/lib/audit/refused/mutations";
import type { StepKey } from "../domain/answers";

type Head = Pick<Headers, "get">;

/** That a step was refused, and by which words: never what was typed. */
export function noteRefusedStep(
  head: Head,
  applicationId: string | null,
  step: StepKey,
  issues: readonly { readonly message: string }[],
): Promise<void> {
  return noteRefused(head, {
    ...{ action: "application.step-refused", subject: `application:${applicationId ?? "new"}` },
    ...{ data: { step }, faults: issues.map(({ message }) => message) },
  });
}

/**
 * That a network begins registrations, or asks for links to others' ones, more often than it may; or that an applicant sends or
 * has mailed to himself more often.
 */
export function noteSlowedAsking(
  head: Head,
  what: "begin" | "status" | "send" | "mail",
): Promise<void> {
  return noteLimit(head, {
    ...{ action: "application.asking-slowed", subject: "application:unknown", data: { what } },
  });
}

/** That somebody opened or pressed a link that opens nothing: used, late, replaced or made up. */
export function noteDeadLink(head: Head): Promise<void> {
  return noteRefused(head, { action: "application.link-refused", subject: "application:unknown" });
}
