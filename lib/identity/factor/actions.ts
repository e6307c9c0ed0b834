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
import { beginFactor, confirmFactor, endFactor, passFactor, renewRecoveryCodes } from "./mutations";
import { findAwaitingSession } from "./queries";
import type { FactorRefusal } from "./types";

type Gate = "signed-out" | "foreign-origin";

export type CodeState = FormState<"code", FactorRefusal | Gate>;

export type FactorState =
  | FormState<"code", FactorRefusal | Gate>
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

/** Begins, confirms or ends one's own second factor, or renews its recovery codes, as the pressed button says. */
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
  const code = codeOf(form);
  if (deed !== "begin" && code === "") return missing;
  const answer =
    deed === "begin"
      ? await beginFactor(owner)
      : deed === "confirm"
        ? await confirmFactor(owner, code)
        : deed === "renew"
          ? await renewRecoveryCodes(owner, code)
          : await endFactor(owner, code);
  if (!answer.ok) {
    if (answer.refusal === "changed-meanwhile") refresh();
    return refused(answer.refusal);
  }
  refresh();
  if (answer.value !== null && "recoveryCodes" in answer.value)
    return { status: "recovery-codes", recoveryCodes: answer.value.recoveryCodes };
  return deed === "begin" ? { status: "idle" } : { status: "done" };
}
