import { randomBytes } from "node:crypto";
import { now } from "@/lib/platform/clock";
import { blindIndex, seal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { identityIndexText } from "../../domain/identity-number";
import type { Answers } from "../../registration/domain/answers";
import { referenceOf } from "../../registration/domain/reference";
import { wholeAnswers } from "../../registration/testing/answers";

let serial = 0;

/** A NIK of nobody (district 00, serial 9999): the day of birth is all that changes. */
export function nikOfNobody(n: number): string {
  const day = String((n % 28) + 1).padStart(2, "0");
  const month = String((Math.floor(n / 28) % 12) + 1).padStart(2, "0");
  const year = String(Math.floor(n / 336) % 100).padStart(2, "0");
  return `317100${day}${month}${year}9999`;
}

/** An application in the queue, whole and confirmed, of somebody else each time; `over` of its row, `answers` by step. */
export async function submittedApplication(
  over: Readonly<Record<string, unknown>> = {},
  answers: Parameters<typeof wholeAnswers>[0] = {},
) {
  serial += 1;
  const at = now();
  const whole: Answers = wholeAnswers({
    ...answers,
    identity: {
      ...{ number: nikOfNobody(serial), email: `pendaftar${serial}@contoh.test` },
      ...answers.identity,
    },
  });
  const { identity, person } = whole;
  return db().membershipApplication.create({
    data: {
      ...{ reference: referenceOf(randomBytes(8)), state: "submitted", locale: "id", stepsDone: 5 },
      answersSealed: seal(JSON.stringify(whole)),
      ...{ name: person.name, email: identity.email, emailVerifiedAt: at, mobile: person.mobile },
      birthDate: new Date(`${person.birthDate}T00:00:00Z`),
      identityKind: identity.kind,
      identityIndex: blindIndex(identityIndexText(identity.number)),
      likenessIndex: blindIndex(`likeness of nobody ${serial}`),
      ...{ startedAt: at, savedAt: at, submittedAt: at },
      ...over,
    },
  });
}
