import { createHash, randomUUID } from "node:crypto";
import { startConversation } from "@/lib/conversation/mutations";
import { newPatron } from "@/lib/conversation/testing/people";
import { makeLink } from "@/lib/identity/links/mutations";
import type { Staff } from "@/lib/identity/types";
import { submittedApplication } from "@/lib/membership/admission/testing/applications";
import { correctMember } from "@/lib/membership/correction/mutations";
import { confirmEmail } from "@/lib/membership/profile/email/mutations";
import { oweMail } from "@/lib/notifications/mutations";
import { db } from "@/lib/platform/db";

/** A member who has left things behind that bear no id of his. */
export type Strayed = {
  readonly mark: string;
  readonly memberId: string;
  readonly accountId: string;
  readonly memberNumber: string;
  readonly librarian: Staff;
  readonly name: string;
  readonly email: string;
  readonly birthDate: string;
};

/** What `leaveStrays` has left, by what makes it his. */
export type Strays = {
  readonly conversations: Readonly<
    Record<"registered" | "formerName" | "formerEmail" | "firstName" | "number", string>
  >;
  readonly applications: Readonly<Record<"unconfirmed" | "draft", string>>;
};

/**
 * Asks without the account under the name and address of the day, has both changed, asks again under what they were, and
 * leaves a mistyped application that was never confirmed, and one hardly begun.
 */
export async function leaveStrays(who: Strayed): Promise<Strays> {
  const { memberId, accountId, memberNumber, name, email, mark, librarian } = who;
  // Twice: what he registered under stands in his application too.
  const [between, newName] = [`Raden${mark} Kusumawardani`, `Ratna${mark} Wulandari`];
  for (const value of [between, newName])
    await db().$transaction((tx) =>
      correctMember(tx, librarian, memberId, { field: "name", value }),
    );
  const [formerEmail, newEmail] = [`antara-${email}`, `baru-${email}`];
  for (const next of [formerEmail, newEmail]) {
    const link = { purpose: "change-email", subjectId: accountId, email: next } as const;
    const token = await db().$transaction((tx) => makeLink(tx, { ...link, payload: next }));
    const confirmed = await confirmEmail({ token, address: "203.0.113.0" });
    if (!confirmed.ok) throw new Error(confirmed.refusal);
  }
  const first = `Ratna${mark}`;
  const elsewhere = "kantor@contoh.test";
  return {
    conversations: {
      registered: await ask({ name, email, memberNumber: null }),
      formerName: await ask({ name: between, email: newEmail, memberNumber: null }),
      formerEmail: await ask({ name: newName, email: formerEmail, memberNumber: null }),
      firstName: await ask({ name: first, email: elsewhere, memberNumber }),
      number: await ask({ name: "Sekretaris", email, memberNumber }),
    },
    applications: {
      unconfirmed: await apply(who, {
        ...{ state: "unconfirmed", email: newEmail, emailVerifiedAt: null },
        ...{ name: `Ratna ${mark} P.`, birthDate: new Date(who.birthDate) },
      }),
      draft: await apply(who, {
        ...{ state: "draft", email, emailVerifiedAt: null, stepsDone: 1, submittedAt: null },
        ...{ name: null, birthDate: null, mobile: null, answersSealed: null },
        ...{ identityKind: null, identityIndex: null, likenessIndex: null },
      }),
    },
  };
}

/** @returns the id of a conversation that a stranger to the account has begun */
export async function ask(who: {
  readonly name: string;
  readonly email: string;
  readonly memberNumber: string | null;
}): Promise<string> {
  const started = await startConversation(
    newPatron(),
    {
      ...who,
      ...{ questionType: "loans", purpose: null, publicComputer: false, clientId: randomUUID() },
      question: `Saya ${who.name}, ${who.email}.`,
    },
    { locale: "id", asMessage: false },
  );
  if (!started.ok) throw new Error(started.refusal);
  return started.value.conversationId;
}

/** An application that is not joined to him, with a mail about it. */
async function apply(
  { mark, email: to }: Strayed,
  row: Parameters<typeof submittedApplication>[0],
): Promise<string> {
  const { id } = await submittedApplication({
    ...row,
    keyHash: createHash("sha256").update(`${row?.state} ${mark}`).digest("hex"),
  });
  await db().$transaction((tx) =>
    oweMail(tx, {
      ...{ kind: "application-confirm", about: `application:${id}`, locale: "id", to },
      ...{ subject: `Halo ${mark}`, says: ["–"], because: "–" },
    }),
  );
  return id;
}
