"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { localHref } from "@/lib/language/locales";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { originAllowed } from "../origin";
import { changePassword } from "../password-change/mutations";
import { requireMember } from "../queries";
import type { PasswordFault } from "../reset/domain/new-password";
import { clearSignInCookie } from "../token";
import type { MemberPatron, MemberRefusal } from "../types";
import { endAllSessions, endOtherSessions, endOwnSession } from "./mutations";

export type ChangePasswordState = FormState<
  "present" | "next",
  MemberRefusal | "foreign-origin" | "too-many-tries"
>;

const sessionIdShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

async function gate() {
  const allowed = originAllowed({ headers: await headers() });
  return allowed ? requireMember() : ({ ok: false, refusal: "foreign-origin" } as const);
}

/** Ends the session that the pressed button names, all others, or all; the last leads to the sign-in page. */
export async function endSessionsAction(form: FormData): Promise<void> {
  const member = await gate();
  const locale = form.get("locale") === "en" ? "en" : "id";
  if (!member.ok) redirect(localHref(locale, "/masuk"));
  const which = text(form, "session");
  if (which === "all" || which === member.value.account.sessionId)
    return leave(member.value, which, locale);
  if (which === "others")
    await endOtherSessions(member.value, { keep: member.value.account.sessionId });
  else if (sessionIdShape.test(which)) await endOwnSession(member.value, which);
  refresh();
}

async function leave(member: MemberPatron, which: string, locale: "id" | "en"): Promise<never> {
  if (which === "all") await endAllSessions(member);
  else await endOwnSession(member, which);
  await clearSignInCookie();
  redirect(localHref(locale, which === "all" ? "/masuk?keluar=semua" : "/masuk"));
}

/** A new password for who knows the present one; other devices are signed out. Nothing typed comes back. */
export async function changePasswordAction(
  _before: ChangePasswordState,
  form: FormData,
): Promise<ChangePasswordState> {
  return keepAnswer("change-password", await change(form));
}

async function change(form: FormData): Promise<ChangePasswordState> {
  const member = await gate();
  if (!member.ok) return { status: "refused", refusal: member.refusal, values: {} };
  const [present, next] = [text(form, "present"), text(form, "next")];
  if (present === "") return faulty({ present: ["password-missing"] });
  const answer = await changePassword(member.value, { present, next });
  refresh();
  if (answer.ok) return { status: "done" };
  const { refusal } = answer;
  if (refusal === "too-many-tries") return { status: "refused", refusal, values: {} };
  return refusal === "wrong-password"
    ? faulty({ present: [refusal] })
    : faulty({ next: [refusal] });
}

type Faults = {
  readonly [F in "present" | "next"]?: readonly ("wrong-password" | PasswordFault)[];
};
const faulty = (errors: Faults) => ({ status: "invalid", errors, values: {} }) as const;
