"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { noteLimit, noteRefused } from "@/lib/audit/refused/mutations";
import { ensurePatronKey } from "@/lib/identity/mutations";
import { originAllowed } from "@/lib/identity/origin";
import { currentPatron } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import { take } from "@/lib/platform/rate-limit";
import { findStarted, startConversation } from "./mutations";
import { findConversation } from "./record/queries";
import type { StartField } from "./schema";
import { startSchema } from "./schema";

/** Starts allowed in ten minutes to one browser, and to one address over all browsers: a campus is one address. */
const windowSeconds = 600;
const startsPerBrowser = 10;
const startsPerAddress = 20 * startsPerBrowser;

type TooManyStarts = {
  readonly status: "refused";
  readonly refusal: "too-many-starts";
  readonly retryAfterSeconds: number;
  readonly values: { readonly [F in StartField]?: string };
};

/** `done` only in the panel, which stays on its page; the page itself is led to the conversation. */
export type StartState = FormState<StartField, "foreign-origin"> | TooManyStarts;

const fields = [
  "name",
  "email",
  "memberNumber",
  "questionType",
  "purpose",
  "question",
  "record",
  "recordText",
  "publicComputer",
  "clientId",
] as const satisfies readonly StartField[];

/**
 * The pre-chat form (R014): *Mulai Obrolan* and *Kirim Pesan*. A form that is not complete costs nothing of the
 * allowance: only starts are counted. Works as a plain form post without JavaScript.
 */
export async function startConversationAction(
  _before: StartState,
  form: FormData,
): Promise<StartState> {
  return keepAnswer("start-conversation", await start(form));
}

async function start(form: FormData): Promise<StartState> {
  const head = await headers();
  const values = typedValues(form);
  if (!originAllowed({ headers: head }))
    return { status: "refused", refusal: "foreign-origin", values };
  const parsed = startSchema.safeParse(values);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ message }) => message);
    await noteRefused(head, { action: "form.refused", subject: "form:start", faults });
    return invalid(parsed.error, values);
  }

  const before = await currentPatron();
  const locale = form.get("locale") === "en" ? "en" : "id";
  // The same click once more. Asked with the key of before: a public computer gets a new key at each start.
  const known = before.keyHash && (await findStarted(before.keyHash, parsed.data.clientId));
  if (known) return goOn(form, locale, known.conversationId);

  const retryAfterSeconds = await takeStart(
    before.account?.accountId ?? before.keyHash,
    addressGroup(clientAddress(head)),
  );
  if (retryAfterSeconds > 0) {
    await noteLimit(head, { action: "form.slowed", subject: "form:start" });
    return { status: "refused", refusal: "too-many-starts", retryAfterSeconds, values };
  }

  const previous = await findConversation(String(form.get("previousId")), {
    side: "patron",
    patron: before,
  });
  const started = await startConversation(
    await ensurePatronKey({ publicComputer: parsed.data.publicComputer }),
    parsed.data,
    { locale, asMessage: form.get("asMessage") !== null, previousId: previous?.id ?? null },
  );
  if (!started.ok) {
    const field = started.refusal === "question-type-unknown" ? "questionType" : "question";
    return { status: "invalid", errors: { [field]: [started.refusal] }, values };
  }
  return goOn(form, locale, started.value.conversationId);
}

/** The panel stays where it is; everybody else is led to the conversation. */
function goOn(form: FormData, locale: "id" | "en", conversationId: string): StartState {
  if (form.get("place") === "panel") return { status: "done" };
  redirect(localHref(locale, `/tanya/${conversationId}`));
}

/** The browser's (or account's) allowance first, then the address's. @returns seconds to wait, 0 for go on */
async function takeStart(person: string | null, address: string): Promise<number> {
  const allowances = [
    ...(person ? [{ key: `start:${person}`, limit: startsPerBrowser }] : []),
    { key: `start:address:${address}`, limit: startsPerAddress },
  ];
  for (const { key, limit } of allowances) {
    const answer = await take(key, { limit, windowSeconds });
    if (!answer.ok) return answer.retryAfterSeconds;
  }
  return 0;
}

function typedValues(form: FormData): { readonly [F in StartField]?: string } {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = form.get(field);
      return typeof value === "string" ? [[field, value]] : [];
    }),
  );
}
