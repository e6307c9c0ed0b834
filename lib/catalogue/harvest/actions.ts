"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import { formNumber, formText } from "../staff/domain/form-text";
import type { Gate } from "../staff/gate";
import { importerOf } from "../staff/gate";
import { inspectRepository } from "./inspect";
import { askHarvest, stopHarvest } from "./mutations";
import { changedSource, newSource } from "./schema";
import { addSource, changeSource, setPaused } from "./sources/mutations";
import type { Repository } from "./types";

type SourceField = "name" | "title" | "baseUrl" | "prefix" | "setSpec" | "everyHours";

export type SourceState = FormState<SourceField, Gate | "changed-meanwhile">;
export type SourceDeedState = FormState<
  never,
  Gate | "changed-meanwhile" | "not-found" | "not-running" | "paused" | "under-way"
>;

const page = "/staf/katalog/sumber";
/** Milliseconds for all that a repository is asked while somebody waits at a form. */
const milliseconds = 30_000;

const valuesOf = (form: FormData) => ({
  name: formText(form, "name"),
  title: formText(form, "title"),
  baseUrl: formText(form, "baseUrl"),
  prefix: formText(form, "prefix"),
  setSpec: formText(form, "setSpec"),
  everyHours: formText(form, "everyHours"),
});

/** A format that the repository says it has not; null where it has it, or does not tell. */
function prefixErrors({ prefixes }: Repository, prefix: string) {
  if (prefixes.length === 0 || prefixes.includes(prefix)) return null;
  return { prefix: [`prefix-unknown:${prefixes.join(", ")}`] };
}

/** Looks at the repository, and adds it when it is one; then leads to its page. */
export async function addSourceAction(_before: SourceState, form: FormData): Promise<SourceState> {
  return keepAnswer("source", await add(form));
}

async function add(form: FormData): Promise<SourceState> {
  const values = valuesOf(form);
  const staff = await importerOf();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const input = newSource.safeParse(values);
  if (!input.success) return invalid(input.error, values);
  const inspected = await inspectRepository(input.data.baseUrl, { milliseconds });
  if (!inspected.ok) return { status: "invalid", errors: { baseUrl: [inspected.fault] }, values };
  const errors = prefixErrors(inspected.repository, input.data.prefix);
  if (errors !== null) return { status: "invalid", errors, values };
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
  return keepAnswer("source", await change(form));
}

async function change(form: FormData): Promise<SourceState> {
  const values = valuesOf(form);
  const staff = await importerOf();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const input = changedSource.safeParse(values);
  if (!input.success) return invalid(input.error, values);
  const inspected = await inspectRepository(input.data.baseUrl, { milliseconds });
  if (!inspected.ok) return { status: "invalid", errors: { baseUrl: [inspected.fault] }, values };
  const errors = prefixErrors(inspected.repository, input.data.prefix);
  if (errors !== null) return { status: "invalid", errors, values };
  const [id, seen] = [formText(form, "source"), formNumber(form, "seen")];
  const answer = await changeSource(staff.value, { id, seen }, input.data, inspected.repository);
  revalidatePath(page, "layout");
  return answer.ok ? { status: "done" } : { status: "refused", refusal: answer.refusal, values };
}

/** What the pressed button says: `now`, `whole`, `stop`, `pause` or `resume`. */
export async function sourceDeedAction(
  _before: SourceDeedState,
  form: FormData,
): Promise<SourceDeedState> {
  return keepAnswer("source-deed", await run(form));
}

async function run(form: FormData): Promise<SourceDeedState> {
  const staff = await importerOf();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values: {} };
  const id = formText(form, "source");
  const deed = formText(form, "deed");
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
