"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { noteLimit, noteRefused } from "@/lib/audit/refused/mutations";
import { normaliseEmail } from "@/lib/identity/domain/login";
import { originAllowed } from "@/lib/identity/origin";
import { requireMember } from "@/lib/identity/queries";
import type { MemberRefusal } from "@/lib/identity/types";
import { localHref } from "@/lib/language/locales";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { askEmailChange, confirmEmail } from "./mutations";

export type EmailState = FormState<
  "email" | "password",
  MemberRefusal | "foreign-origin" | "too-many-tries" | "too-many-asks"
>;
export type ConfirmEmailState = FormState<never, "foreign-origin" | "link-dead" | "too-many-tries">;

const emailInput = z
  .string()
  .transform(normaliseEmail)
  .pipe(z.string().max(254, "email-too-long").pipe(z.email("email-invalid")));
const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};
const localeOf = (form: FormData) => (form.get("locale") === "en" ? "en" : "id");

/** Mails a link to a new address of the account. */
export async function askEmailAction(_before: EmailState, form: FormData): Promise<EmailState> {
  return keepAnswer("ask-email", await ask(form));
}

async function ask(form: FormData): Promise<EmailState> {
  const values = { email: text(form, "email").slice(0, 300) };
  const head = await headers();
  if (!originAllowed({ headers: head }))
    return { status: "refused", refusal: "foreign-origin", values };
  const member = await requireMember();
  if (!member.ok) return { status: "refused", refusal: member.refusal, values };
  const email = emailInput.safeParse(text(form, "email"));
  const password = text(form, "password");
  const faults = email.success ? [] : email.error.issues.map(({ message }) => message);
  const errors = {
    ...(email.success ? {} : { email: faults }),
    ...(password === "" ? { password: ["password-missing"] } : {}),
  };
  const { accountId } = member.value.account;
  const about = { subject: `account:${accountId}`, accountId, data: { what: "email" } } as const;
  if (!email.success) await noteRefused(head, { action: "form.refused", ...about, faults });
  if (!email.success || password === "") return { status: "invalid", errors, values };
  const locale = localeOf(form);
  const answer = await askEmailChange(member.value, { email: email.data, password, locale });
  refresh();
  if (answer.ok) return { status: "done" };
  const { refusal } = answer;
  if (refusal === "too-many-asks") await noteLimit(head, { action: "form.slowed", ...about });
  return refusal === "wrong-password"
    ? { status: "invalid", errors: { password: [refusal] }, values }
    : { status: "refused", refusal, values };
}

/** The button of the page that the mailed link opens. */
export async function confirmEmailAction(
  _before: ConfirmEmailState,
  form: FormData,
): Promise<ConfirmEmailState> {
  return keepAnswer("confirm-email", await confirm(form));
}

async function confirm(form: FormData): Promise<ConfirmEmailState> {
  const head = await headers();
  if (!originAllowed({ headers: head }))
    return { status: "refused", refusal: "foreign-origin", values: {} };
  const address = addressGroup(clientAddress(head));
  const answer = await confirmEmail({ token: text(form, "token"), address });
  if (!answer.ok) return { status: "refused", refusal: answer.refusal, values: {} };
  const word = answer.value.signsIn ? "baru" : "nomor";
  redirect(localHref(localeOf(form), `/masuk?surel=${word}`));
}
