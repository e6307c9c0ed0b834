import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { Answers } from "../domain/answers";
import { steps } from "../domain/answers";
import { hashRegistrationKey, newRegistrationKey } from "../key";
import type { SavedStep } from "../mutations";
import { beginApplication, saveStep } from "../mutations";
import { confirmApplication, sendApplication } from "../sending/mutations";
import { wholeAnswers } from "./answers";

/** Somebody with a browser of his own, whose steps are all saved. */
export async function newApplicant(over: Parameters<typeof wholeAnswers>[0] = {}) {
  const keyHash = hashRegistrationKey(newRegistrationKey(false)) ?? "";
  const answers = wholeAnswers(over);
  const { applicationId } = await beginApplication(keyHash, "id", answers.identity);
  for (const { key } of steps.slice(1)) await save(keyHash, key, answers);
  return { applicationId, keyHash, answers };
}

async function save(keyHash: string, step: keyof Answers, answers: Answers) {
  const { changes } = await rowOf(keyHash);
  const purposes = [
    "membership",
    ...(answers.person.guardian ? ["guardian" as const] : []),
  ] as const;
  const consents = step === "statement" ? { purposes, locale: "id" as const } : null;
  await saveStep(keyHash, changes, { step, answers: answers[step] } as SavedStep, consents);
}

export const rowOf = (keyHash: string) =>
  db().membershipApplication.findUniqueOrThrow({ where: { keyHash } });

/** The words of the newest mail of a kind about a subject, as whoever has the mailbox reads them. */
export async function mailedTo(about: string, kind: string): Promise<string> {
  const mail = await db().outgoingMail.findFirst({
    where: { about, kind },
    orderBy: { id: "desc" },
  });
  return mail?.contentSealed
    ? (JSON.parse(unseal(mail.contentSealed)) as { text: string }).text
    : "";
}

/** The token of the link in a mail. */
export const tokenIn = (text: string) => /tautan\/([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? "";

/** Sends in and answers the mail. */
export async function sendAndConfirm({
  applicationId,
  keyHash,
}: {
  applicationId: string;
  keyHash: string;
}) {
  const { changes } = await rowOf(keyHash);
  await sendApplication(keyHash, changes);
  const text = await mailedTo(`application:${applicationId}`, "application-confirm");
  return confirmApplication(tokenIn(text));
}
