"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { Staff, StaffRefusal } from "@/lib/identity/types";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import type { Result } from "@/lib/platform/result";
import { inspectRepository } from "./inspect";
import { addSource, askHarvest, changeSource, setPaused, stopHarvest } from "./mutations";
import { changedSource, newSource } from "./schema";

type Gate = StaffRefusal | "foreign-origin";
type SourceField = "name" | "title" | "baseUrl" | "prefix" | "setSpec" | "everyHours";

export type SourceState = FormState<SourceField, Gate | "changed-meanwhile">;
export type SourceDeedState = FormState<
  never,
  Gate | "changed-meanwhile" | "not-found" | "not-running" | "paused" | "under-way"
>;

const page = "/staf/katalog/sumber";
/** Milliseconds for one answer while somebody waits at a form. */
const answerMilliseconds = 20_000;

async function gate(): Promise<Result<Staff, Gate>> {
  if (!originAllowed({ headers: await headers() })) return { ok: false, refusal: "foreign-origin" };
  return requireStaff("catalogue.import");
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

const valuesOf = (form: FormData) => ({
  name: text(form, "name"),
  title: text(form, "title"),
  baseUrl: text(form, "baseUrl"),
  prefix: text(form, "prefix"),
  setSpec: text(form, "setSpec"),
  everyHours: text(form, "everyHours"),
});

/** Looks at the repository, and adds it when it is one; then leads to its page. */
export async function addSourceAction(_before: SourceState, form: FormData): Promise<SourceState> {
  const values = valuesOf(form);
  const staff = await gate();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const input = newSource.safeParse(values);
  if (!input.success) return invalid(input.error, values);
  const inspected = await inspectRepository(input.data.baseUrl, { answerMilliseconds });
  if (!inspected.ok) return { status: "invalid", errors: { baseUrl: [inspected.fault] }, values };
  const { prefixes } = inspected.repository;
  if (prefixes.length > 0 && !prefixes.includes(input.data.prefix))
    return {
      status: "invalid",
      errors: { prefix: [`prefix-unknown:${prefixes.join(", ")}`] },
      values,
    };
  const added = await addSource(staff.value, input.data, inspected.repository);
  if (!added.ok)
    return added.refusal === "forbidden"
      ? { status: "refused", refusal: "forbidden", values }
      : { status: "invalid", errors: { name: [added.refusal] }, values };
  revalidatePath(page, "layout");
  redirect(`${page}/${added.value}`);
}

/** Looks at the repository again, and changes what is known of it. */
export async function changeSourceAction(
  _before: SourceState,
  form: FormData,
): Promise<SourceState> {
  const values = valuesOf(form);
  const staff = await gate();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const input = changedSource.safeParse(values);
  if (!input.success) return invalid(input.error, values);
  const inspected = await inspectRepository(input.data.baseUrl, { answerMilliseconds });
  if (!inspected.ok) return { status: "invalid", errors: { baseUrl: [inspected.fault] }, values };
  const id = text(form, "source");
  const seen = Number(/^\d{1,9}$/u.exec(text(form, "seen"))?.[0] ?? 0);
  const answer = await changeSource(staff.value, { id, seen }, input.data, inspected.repository);
  revalidatePath(page, "layout");
  return answer.ok ? { status: "done" } : { status: "refused", refusal: answer.refusal, values };
}

/** What the pressed button says: `now`, `whole`, `stop`, `pause` or `resume`. */
export async function sourceDeedAction(
  _before: SourceDeedState,
  form: FormData,
): Promise<SourceDeedState> {
  const staff = await gate();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values: {} };
  const id = text(form, "source");
  const deed = text(form, "deed");
  const answer =
    deed === "pause" || deed === "resume"
      ? await setPaused(staff.value, id, deed === "pause")
      : deed === "stop"
        ? await stopHarvest(staff.value, id)
        : await askHarvest(staff.value, id, { whole: deed === "whole" });
  revalidatePath(page, "layout");
  return answer.ok
    ? { status: "done" }
    : { status: "refused", refusal: answer.refusal, values: {} };
}
