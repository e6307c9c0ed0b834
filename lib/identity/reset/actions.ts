"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { noteRefused } from "@/lib/audit/refused/mutations";
import { localHref } from "@/lib/language/locales";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { originAllowed } from "../origin";
import type { ChoiceRefusal } from "./mutations";
import { choosePassword, mailPasswordReset, takeResetAsk } from "./mutations";

export type AskResetState = FormState<"login", "foreign-origin" | "too-many-asks">;
export type ChoosePasswordState = FormState<
  "password",
  "foreign-origin" | Extract<ChoiceRefusal, "link-dead" | "too-many-tries">
>;

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};
const localeOf = (form: FormData) => (form.get("locale") === "en" ? "en" : "id");

/** *Lupa kata sandi*: the answer is the same whoever is asked for. */
export async function askResetAction(
  _before: AskResetState,
  form: FormData,
): Promise<AskResetState> {
  return keepAnswer("ask-reset", await ask(form));
}

async function ask(form: FormData): Promise<AskResetState> {
  const head = await headers();
  const login = text(form, "login").trim();
  const values = { login: login.slice(0, 254) };
  if (!originAllowed({ headers: head }))
    return { status: "refused", refusal: "foreign-origin", values };
  if (login === "") return { status: "invalid", errors: { login: ["login-missing"] }, values };
  if (login.length > 254) {
    const faults = ["login-too-long"];
    await noteRefused(head, { action: "form.refused", subject: "form:ask-reset", faults });
    return { status: "invalid", errors: { login: faults }, values };
  }
  const taken = await takeResetAsk({ login, address: addressGroup(clientAddress(head)) });
  if (!taken.ok) return { status: "refused", refusal: taken.refusal, values };
  const locale = localeOf(form);
  // The answer leaves first: how long the mail takes to write tells nobody whether there is one.
  after(() => mailPasswordReset({ login, locale }));
  redirect(localHref(locale, "/masuk/lupa-sandi?terkirim=1"));
}

/** Chooses a password by the token of a mailed link; nothing typed comes back. */
export async function choosePasswordAction(
  _before: ChoosePasswordState,
  form: FormData,
): Promise<ChoosePasswordState> {
  return keepAnswer("choose-password", await choose(form));
}

async function choose(form: FormData): Promise<ChoosePasswordState> {
  const head = await headers();
  if (!originAllowed({ headers: head }))
    return { status: "refused", refusal: "foreign-origin", values: {} };
  const answer = await choosePassword({
    token: text(form, "token"),
    password: text(form, "password"),
    address: addressGroup(clientAddress(head)),
  });
  if (answer.ok) {
    const chosen = answer.value.first ? "pertama" : "baru";
    redirect(localHref(localeOf(form), `/masuk?sandi=${chosen}`));
  }
  const { refusal } = answer;
  if (refusal === "link-dead" || refusal === "too-many-tries")
    return { status: "refused", refusal, values: {} };
  return { status: "invalid", errors: { password: [refusal] }, values: {} };
}
