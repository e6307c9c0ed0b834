"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { originAllowed } from "@/lib/identity/origin";
import { requireMember } from "@/lib/identity/queries";
import type { MemberRefusal } from "@/lib/identity/types";
import type { FormState } from "@/lib/platform/form-state";
import { readIds } from "./domain/list-ids";
import { removeRecords, saveRecords } from "./mutations";

export type MoveListState = FormState<never, MemberRefusal | "foreign-origin" | "list-full">;

async function gate() {
  const allowed = originAllowed({ headers: await headers() });
  return allowed ? requireMember() : ({ ok: false, refusal: "foreign-origin" } as const);
}

const idsOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? readIds(value) : [];
};

/** The browser's list into the account; `done` lets the browser forget what has moved. */
export async function moveListAction(
  _before: MoveListState,
  form: FormData,
): Promise<MoveListState> {
  const member = await gate();
  if (!member.ok) return { status: "refused", refusal: member.refusal, values: {} };
  const answer = await saveRecords(member.value, idsOf(form, "ids"));
  if (!answer.ok) return { status: "refused", refusal: answer.refusal, values: {} };
  refresh();
  return { status: "done" };
}

/** Lets one record go, as the pressed button names it, or all. */
export async function removeFromListAction(form: FormData): Promise<void> {
  const member = await gate();
  if (!member.ok) return;
  const all = form.get("record") === "all";
  await removeRecords(member.value, all ? "all" : idsOf(form, "record"));
  refresh();
}
