"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { noteRefused } from "@/lib/audit/refused/mutations";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import { callerOf } from "./caller";
import { codeAddress, landingPath } from "./domain/return-path";
import type { SignInRefusal } from "./mutations";
import { signIn, signOut } from "./mutations";
import { originAllowed } from "./origin";
import { signInInput } from "./schema";
import { clearSignInCookie, readSignInToken, setSignInCookie } from "./token";

export type SignInState = FormState<"login" | "password", SignInRefusal | "foreign-origin">;

/** Signs in and leads on; works as a plain form post without JavaScript. */
export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  return keepAnswer("sign-in", await answerSignIn(form));
}

async function answerSignIn(form: FormData): Promise<SignInState> {
  const head = await headers();
  const typed = form.get("login");
  const values = { login: typeof typed === "string" ? typed : "" };
  if (!originAllowed({ headers: head })) {
    return { status: "refused", refusal: "foreign-origin", values };
  }
  const parsed = signInInput.safeParse({
    login: form.get("login") ?? "",
    password: form.get("password") ?? "",
  });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ message }) => message);
    await noteRefused(head, { action: "form.refused", subject: "form:sign-in", faults });
    return invalid(parsed.error, values);
  }
  const answer = await signIn({ ...parsed.data, ...callerOf(head) });
  if (!answer.ok) return { status: "refused", refusal: answer.refusal, values };
  const { token, lifeSeconds, role, awaitsFactor } = answer.value;
  // Whoever signs in over another session ends it: its cookie is about to be lost.
  const former = await readSignInToken();
  if (former) await signOut(former.sessionId);
  await setSignInCookie(token, lifeSeconds);
  const locale = form.get("locale") === "en" ? "en" : "id";
  const wished = form.get("lanjut");
  redirect(awaitsFactor ? codeAddress(locale, wished) : landingPath(role, wished, locale));
}

/** Ends the session in the database and in the browser; leads to the sign-in page in the form's language. */
export async function signOutAction(form: FormData): Promise<void> {
  if (!originAllowed({ headers: await headers() })) return;
  const token = await readSignInToken();
  if (token) await signOut(token.sessionId);
  await clearSignInCookie();
  redirect(form.get("locale") === "en" ? "/en/masuk" : "/masuk");
}
