"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { noteRefused } from "@/lib/audit/refused/mutations";
import { originAllowed } from "@/lib/identity/origin";
import { localHref } from "@/lib/language/locales";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import type { StepKey } from "../domain/answers";
import { missingStep } from "../domain/answers";
import { readSeen } from "../domain/seen";
import { noteDeadLink, noteSlowedAsking } from "../faults/mutations";
import { readRegistrationKeyHash, setRegistrationKeyCookie } from "../key";
import {
  takeOwnMail,
  takeOwnMailing,
  takeSending,
  takeStatusAsking,
  takeStatusMailTo,
} from "../limits";
import { forgetRegistrationKey, withdrawApplication } from "../mutations";
import { findOwnApplication } from "../queries";
import { statusForm } from "../schema";
import { confirmApplication, sendApplication } from "../sending/mutations";
import type { ChangeRefusal } from "../types";
import { mailResumeLink, mailStatusLinks, openApplication } from "./mutations";

type TooMany = {
  readonly status: "refused";
  readonly refusal: "too-many";
  readonly retryAfterSeconds: number;
  readonly values: Record<string, never> | { readonly email?: string };
};
export type SendState =
  | FormState<never, ChangeRefusal | "foreign-origin">
  | {
      readonly status: "refused";
      readonly refusal: "not-whole";
      /** The step that is to be done first. */
      readonly missing: StepKey;
    }
  | TooMany;
export type LaterState =
  | FormState<never, "foreign-origin" | "unknown-application" | "not-editable">
  | TooMany;
export type AskStatusState = FormState<"email", "foreign-origin"> | TooMany;
export type LinkState =
  | FormState<never, "foreign-origin" | "link-dead" | "not-whole">
  | { readonly status: "confirmed"; readonly reference: string }
  | { readonly status: "approved" };

async function foreign(): Promise<boolean> {
  return !originAllowed({ headers: await headers() });
}
const localeOf = (form: FormData) => (form.get("locale") === "en" ? "en" : "id");
const tooMany = (retryAfterSeconds: number, values: { readonly email?: string } = {}): TooMany => ({
  ...{ status: "refused", refusal: "too-many", retryAfterSeconds, values },
});

/** *Kirim pendaftaran*, and the confirmation mail once more. */
export async function sendAction(_before: SendState, form: FormData): Promise<SendState> {
  return keepAnswer("registration-send", await send(form));
}

async function send(form: FormData): Promise<SendState> {
  if (await foreign()) return { status: "refused", refusal: "foreign-origin", values: {} };
  const keyHash = await readRegistrationKeyHash();
  const own = await findOwnApplication(keyHash);
  if (!own || keyHash === null)
    return { status: "refused", refusal: "unknown-application", values: {} };
  if (!own.emailVerified && own.email !== null) {
    const head = await headers();
    // His own first: pressed again and again it uses up nothing of his network's.
    const wait = (await takeOwnMail(own.id)) || (await takeSending(head));
    if (wait > 0) {
      await noteSlowedAsking(head, "send");
      return tooMany(wait);
    }
  }
  const sent = await sendApplication(keyHash, readSeen(form.get("seen")));
  if (!sent.ok)
    return sent.refusal === "not-whole"
      ? { status: "refused", refusal: sent.refusal, missing: missingStep(own.stepsDone) }
      : { status: "refused", refusal: sent.refusal, values: {} };
  return redirect(localHref(localeOf(form), "/keanggotaan/status"));
}

/** *Kirim tautan ke email saya*, *Batalkan pendaftaran* and *Hapus dari peramban ini*, as the pressed button says. */
export async function laterAction(_before: LaterState, form: FormData): Promise<LaterState> {
  return keepAnswer("registration-later", await later(form));
}

async function later(form: FormData): Promise<LaterState> {
  if (await foreign()) return { status: "refused", refusal: "foreign-origin", values: {} };
  const keyHash = await readRegistrationKeyHash();
  const own = await findOwnApplication(keyHash);
  if (!own || keyHash === null)
    return { status: "refused", refusal: "unknown-application", values: {} };
  const deed = form.get("deed");
  if (deed === "mail") {
    const head = await headers();
    const wait = (await takeOwnMail(own.id)) || (await takeOwnMailing(head));
    if (wait > 0) {
      await noteSlowedAsking(head, "mail");
      return tooMany(wait);
    }
    const mailed = await mailResumeLink(keyHash);
    if (!mailed.ok) return { status: "refused", refusal: mailed.refusal, values: {} };
    return { status: "done" };
  }
  if (deed === "withdraw") {
    const taken = await withdrawApplication(keyHash);
    if (!taken.ok) return { status: "refused", refusal: taken.refusal, values: {} };
    return redirect(localHref(localeOf(form), "/keanggotaan/status"));
  }
  await forgetRegistrationKey(keyHash);
  await setRegistrationKeyCookie(null);
  return redirect(localHref(localeOf(form), "/keanggotaan/daftar"));
}

/**
 * The status page's form: one answer whether or not there is an application, and when the address was asked for too often
 * already; only the network that asks learns of its own limit.
 */
export async function askStatusAction(
  _before: AskStatusState,
  form: FormData,
): Promise<AskStatusState> {
  return keepAnswer("registration-status", await askStatus(form));
}

async function askStatus(form: FormData): Promise<AskStatusState> {
  const values = { email: String(form.get("email") ?? "") };
  if (await foreign()) return { status: "refused", refusal: "foreign-origin", values };
  const parsed = statusForm.safeParse(values);
  const head = await headers();
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ message }) => message);
    await noteRefused(head, { action: "form.refused", subject: "form:status", faults });
    return invalid(parsed.error, values);
  }
  const wait = await takeStatusAsking(head);
  if (wait > 0) {
    await noteSlowedAsking(head, "status");
    return tooMany(wait, values);
  }
  const { email } = parsed.data;
  // The answer leaves first: how long the mails take to write tells nobody whether there are any.
  after(async () => {
    if ((await takeStatusMailTo(email)) === 0) await mailStatusLinks(email);
  });
  return { status: "done" };
}

/** The button of a mailed link's page: only its press spends the link. */
export async function openLinkAction(_before: LinkState, form: FormData): Promise<LinkState> {
  return keepAnswer("registration-link", await openLink(form));
}

async function openLink(form: FormData): Promise<LinkState> {
  if (await foreign()) return { status: "refused", refusal: "foreign-origin", values: {} };
  const token = String(form.get("token") ?? "");
  if (form.get("deed") === "confirm") {
    const confirmed = await confirmApplication(token);
    if (!confirmed.ok && confirmed.refusal === "not-whole")
      return { status: "refused", refusal: "not-whole", values: {} };
    if (!confirmed.ok) return deadLink();
    return { status: "confirmed", reference: confirmed.value.reference };
  }
  const publicComputer = form.get("publicComputer") === "on";
  const opened = await openApplication(token, { publicComputer });
  if (!opened.ok) return deadLink();
  if (opened.value.key === null) return { status: "approved" };
  await setRegistrationKeyCookie(opened.value.key);
  return redirect(localHref(localeOf(form), "/keanggotaan/status"));
}

async function deadLink(): Promise<LinkState> {
  await noteDeadLink(await headers());
  return { status: "refused", refusal: "link-dead", values: {} };
}
