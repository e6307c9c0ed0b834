"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { noteLimit } from "@/lib/audit/refused/mutations";
import { preparePatronKey } from "@/lib/identity/mutations";
import { originAllowed } from "@/lib/identity/origin";
import { currentPatron } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { closeElsewhere } from "./closing/mutations";
import { takeLinkAsking } from "./limits";
import { mailResumeLink, noteDeadLink, resumeConversation } from "./mutations";
import { getWaysOn } from "./queries";

export type AskLinkState = FormState<never, "foreign-origin" | "not-found" | "too-many-links">;
export type CloseElsewhereState = FormState<never, "foreign-origin" | "not-found">;
export type OpenTalkState = FormState<never, "foreign-origin" | "link-dead">;

const refused = <Word extends string>(refusal: Word) =>
  ({ status: "refused", refusal, values: {} }) as const;

/** *Kirim tautan ke email saya*: goes to the address the conversation was begun with, and to no other. */
export async function askResumeLinkAction(
  _before: AskLinkState,
  form: FormData,
): Promise<AskLinkState> {
  return keepAnswer("ask-resume-link", await ask(form));
}

async function ask(form: FormData): Promise<AskLinkState> {
  const head = await headers();
  if (!originAllowed({ headers: head })) return refused("foreign-origin");
  const patron = await currentPatron();
  const ways = await getWaysOn(patron, String(form.get("conversation") ?? ""));
  if (ways?.maskedEmail == null) return refused("not-found");
  if ((await takeLinkAsking(head, ways.id)) > 0) {
    await noteLimit(head, { action: "form.slowed", subject: "form:resume-link" });
    return refused("too-many-links");
  }
  const mailed = await mailResumeLink(patron, ways.id);
  return mailed.ok ? { status: "done" } : refused(mailed.refusal);
}

/** *Tutup di perangkat lain*: of the browser the conversation was begun in only. */
export async function closeElsewhereAction(
  _before: CloseElsewhereState,
  form: FormData,
): Promise<CloseElsewhereState> {
  return keepAnswer("close-elsewhere", await close(form));
}

async function close(form: FormData): Promise<CloseElsewhereState> {
  if (!originAllowed({ headers: await headers() })) return refused("foreign-origin");
  const closed = await closeElsewhere(
    await currentPatron(),
    String(form.get("conversation") ?? ""),
  );
  return closed.ok ? { status: "done" } : refused(closed.refusal);
}

/** The button of a mailed link's page: only its press spends the link. A dead one leaves this browser's key as it is. */
export async function resumeConversationAction(
  _before: OpenTalkState,
  form: FormData,
): Promise<OpenTalkState> {
  return keepAnswer("resume-conversation", await resume(form));
}

async function resume(form: FormData): Promise<OpenTalkState> {
  const head = await headers();
  if (!originAllowed({ headers: head })) return refused("foreign-origin");
  const publicComputer = form.get("publicComputer") === "on";
  const { keyHash, handOver } = await preparePatronKey({ publicComputer });
  const token = String(form.get("token") ?? "");
  const resumed = await resumeConversation(token, { keyHash, publicComputer });
  if (!resumed.ok) {
    await noteDeadLink(head);
    return refused("link-dead");
  }
  await handOver();
  const locale = form.get("locale") === "en" ? "en" : "id";
  return redirect(localHref(locale, `/tanya/${resumed.value.conversationId}`));
}
