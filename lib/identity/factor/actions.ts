"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { landingPath } from "../domain/return-path";
import { originAllowed } from "../origin";
import { currentAccount } from "../queries";
import { setSignInCookie } from "../token";
import { endFactor, passFactor, renewRecoveryCodes } from "./mutations";
import { findAwaitingSession } from "./queries";
import { beginFactor, cancelFactor, confirmFactor } from "./setup/mutations";
import type { FactorOwner, FactorRefusal } from "./types";

type Gate = "signed-out" | "foreign-origin";

export type CodeState = FormState<"code", FactorRefusal | Gate>;

/** What is wrong with a field, the first word first. */
export type FactorFault = "code-missing" | "password-missing" | "wrong-password";

export type FactorState =
  | Exclude<FormState<never, FactorRefusal | Gate>, { readonly status: "invalid" }>
  | {
      readonly status: "invalid";
      readonly errors: { readonly [F in "code" | "password"]?: readonly FactorFault[] };
    }
  /** They stand on this one answer and nowhere else. */
  | { readonly status: "recovery-codes"; readonly recoveryCodes: readonly string[] };

const missing = { status: "invalid", errors: { code: ["code-missing"] }, values: {} } as const;
const refused = <Refusal extends string>(refusal: Refusal) =>
  ({ status: "refused", refusal, values: {} }) as const;

function codeOf(form: FormData): string {
  const value = form.get("code");
  return typeof value === "string" ? value.trim().slice(0, 60) : "";
}

/** Lets a signed-in browser in by its second factor and leads on; works as a plain form post without JavaScript. */
export async function passFactorAction(_before: CodeState, form: FormData): Promise<CodeState> {
  return keepAnswer("factor-code", await answerCode(form));
}

async function answerCode(form: FormData): Promise<CodeState> {
  if (!originAllowed({ headers: await headers() })) return refused("foreign-origin");
  const code = codeOf(form);
  if (code === "") return missing;
  const waiting = await findAwaitingSession();
  if (!waiting) return refused("signed-out");
  const answer = await passFactor(waiting.sessionId, code);
  if (!answer.ok) return refused(answer.refusal);
  const { token, lifeSeconds } = answer.value;
  await setSignInCookie(token, lifeSeconds);
  const locale = form.get("locale") === "en" ? "en" : "id";
  redirect(landingPath(token.role, form.get("lanjut"), locale));
}

/** Begins, gives up, confirms or ends one's own second factor, or renews its recovery codes, as the button says. */
export async function factorAction(_before: FactorState, form: FormData): Promise<FactorState> {
  const state = await answerDeed(form);
  // Only where the page has to hand it over: kept codes would be shown again when the browser goes back.
  return form.has("posted") ? keepAnswer("factor", state) : state;
}

async function answerDeed(form: FormData): Promise<FactorState> {
  if (!originAllowed({ headers: await headers() })) return refused("foreign-origin");
  const owner = await currentAccount();
  if (!owner) return refused("signed-out");
  const deed = form.get("deed");
  if (deed === "begin") return begin(owner, form);
  if (deed === "cancel") {
    await cancelFactor(owner);
    refresh();
    return { status: "idle" };
  }
  const code = codeOf(form);
  if (code === "") return missing;
  const answer =
    deed === "confirm"
      ? await confirmFactor(owner, code)
      : deed === "renew"
        ? await renewRecoveryCodes(owner, code)
        : await endFactor(owner, code);
  if (!answer.ok) {
    if (answer.refusal === "changed-meanwhile" || answer.refusal === "set-up-late") refresh();
    return refused(answer.refusal);
  }
  refresh();
  if (answer.value !== null && "recoveryCodes" in answer.value)
    return { status: "recovery-codes", recoveryCodes: answer.value.recoveryCodes };
  return { status: "done" };
}

async function begin(owner: FactorOwner, form: FormData): Promise<FactorState> {
  const password = form.get("password");
  if (typeof password !== "string" || password === "") return passwordFault("password-missing");
  const answer = await beginFactor(owner, password);
  if (!answer.ok && answer.refusal === "wrong-password") return passwordFault("wrong-password");
  if (!answer.ok && answer.refusal === "too-many-tries") return refused("too-many-tries");
  refresh();
  return answer.ok ? { status: "idle" } : refused("changed-meanwhile");
}

const passwordFault = (fault: FactorFault) =>
  ({ status: "invalid", errors: { password: [fault] } }) as const;
