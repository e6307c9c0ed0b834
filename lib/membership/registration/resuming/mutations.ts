import "server-only";

import type { LinkPurpose } from "@/lib/identity/links/domain/purposes";
import { makeLink } from "@/lib/identity/links/mutations";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { resumeMail, statusMail } from "../domain/mails";
import type { ApplicationState } from "../domain/states";
import { isEditable } from "../domain/states";
import { hashRegistrationKey, newRegistrationKey } from "../key";
import { linkAddress, oweToApplicant } from "../letters/mutations";
import { takeByLink } from "../links/mutations";

/** Mails the applicant a link by which he goes on elsewhere. The caller counts how often. */
export async function mailResumeLink(
  keyHash: string,
): Promise<Result<null, "unknown-application" | "not-editable">> {
  return db().$transaction(async (tx) => {
    const row = await tx.membershipApplication.findUnique({ where: { keyHash } });
    if (row?.email == null) return refuse("unknown-application");
    if (!isEditable(row.state as ApplicationState)) return refuse("not-editable");
    const purpose = "resume-application";
    const token = await makeLink(tx, { purpose, subjectId: row.id, email: row.email });
    await oweToApplicant(tx, row, "application-resume", (facts) =>
      resumeMail({ ...facts, link: linkAddress(facts.locale, token) }),
    );
    return ok(null);
  });
}

/**
 * Mails a link to each application of an address that is not forgotten yet, three at most. Answers nothing: whether there
 * is one is told to nobody but the mailbox.
 */
export async function mailStatusLinks(email: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const rows = await tx.membershipApplication.findMany({
      where: { email },
      orderBy: { startedAt: "desc" },
      take: 3,
    });
    for (const row of rows) {
      const token = await makeLink(tx, { purpose: "see-status", subjectId: row.id, email });
      await oweToApplicant(tx, row, "application-status", ({ locale }) =>
        statusMail({ locale, link: linkAddress(locale, token) }),
      );
    }
  });
}

/** What a link opened: the browser may go on with the key, or the application is decided and only looked at. */
export type Opened = {
  readonly applicationId: string;
  readonly state: ApplicationState;
  /** To be handed to the browser; null for an approved application, which nobody changes any more. */
  readonly key: string | null;
};

const openers: readonly LinkPurpose[] = ["resume-application", "correct-application", "see-status"];

/**
 * Spends a link to one's application. Whoever opens it has the mailbox: the address is confirmed by that too, and the
 * application leaves the browser that held it before.
 */
export async function openApplication(
  token: string,
  { publicComputer }: { readonly publicComputer: boolean },
): Promise<Result<Opened, "link-dead">> {
  return db().$transaction(async (tx) => {
    const taken = await takeByLink(tx, openers, token);
    if (!taken.ok) return taken;
    const { id, emailVerifiedAt } = taken.value;
    const state = taken.value.state as ApplicationState;
    if (state === "approved") return ok({ applicationId: id, state, key: null });
    const key = newRegistrationKey(publicComputer);
    await tx.membershipApplication.update({
      where: { id },
      data: { keyHash: hashRegistrationKey(key), emailVerifiedAt: emailVerifiedAt ?? now() },
    });
    return ok({ applicationId: id, state, key });
  });
}
