"use server";

import { headers } from "next/headers";
import { after } from "next/server";
import { originAllowed } from "@/lib/identity/origin";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { noteSlowedAsking } from "../../registration/faults/mutations";
import { readRegistrationKeyHash } from "../../registration/key";
import { takeOwnMail, takeOwnMailing } from "../../registration/limits";
import { findOwnApplication } from "../../registration/queries";
import { mailApprovalAgain } from "./mutations";

export type MailAgainState =
  | FormState<never, "foreign-origin" | "unknown-application">
  | {
      readonly status: "refused";
      readonly refusal: "too-many";
      readonly retryAfterSeconds: number;
      readonly values: Record<string, never>;
    };

/**
 * *Kirim ulang email kata sandi* at the status page: one answer, whether or not a password was chosen already. 3 per
 * application and 200 per network in an hour.
 */
export async function mailAgainAction(
  _before: MailAgainState,
  _form: FormData,
): Promise<MailAgainState> {
  return keepAnswer("approval-again", await mailAgain());
}

async function mailAgain(): Promise<MailAgainState> {
  const head = await headers();
  if (!originAllowed({ headers: head }))
    return { status: "refused", refusal: "foreign-origin", values: {} };
  const keyHash = await readRegistrationKeyHash();
  const own = await findOwnApplication(keyHash);
  if (keyHash === null || own?.state !== "approved")
    return { status: "refused", refusal: "unknown-application", values: {} };
  const wait = (await takeOwnMail(own.id)) || (await takeOwnMailing(head));
  if (wait > 0) {
    await noteSlowedAsking(head, "mail");
    return { status: "refused", refusal: "too-many", retryAfterSeconds: wait, values: {} };
  }
  // The answer leaves first: how long the mail takes to write tells nobody whether there is one.
  after(() => mailApprovalAgain(keyHash));
  return { status: "done" };
}
