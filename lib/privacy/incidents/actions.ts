"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { Staff, StaffRefusal } from "@/lib/identity/types";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import type { Result } from "@/lib/platform/result";
import { refuse } from "@/lib/platform/result";
import { requestIdSchema } from "../schema";
import type { IncidentRefusal } from "./mutations";
import { changeIncident, enterIncident, takeStep } from "./mutations";
import { incidentInput, incidentStep } from "./schema";

type Gate = StaffRefusal | "foreign-origin";
type Field = (typeof fields)[number];
export type IncidentState = FormState<Field, Gate | IncidentRefusal>;
export type StepState = FormState<"note", Gate | IncidentRefusal>;

const list = "/staf/pengaturan/insiden";
const fields = [
  ...(["title", "exposed", "happened", "handling", "people"] as const),
  ...(["happenedAt", "foundAt", "contact", "signer"] as const),
];

/** What is refused because of one field is said there. */
function refused(refusal: IncidentRefusal, values: Record<Field, string>): IncidentState {
  if (refusal === "found-in-future")
    return { status: "invalid", errors: { foundAt: [refusal] }, values };
  if (refusal === "happened-after-found")
    return { status: "invalid", errors: { happenedAt: [refusal] }, values };
  return { status: "refused", refusal, values };
}

async function gate(): Promise<Result<Staff, Gate>> {
  if (!originAllowed({ headers: await headers() })) return refuse("foreign-origin");
  return requireStaff("privacy.incidents");
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

const typed = (form: FormData) =>
  Object.fromEntries(fields.map((field) => [field, text(form, field)])) as Record<Field, string>;

/** The incident a form speaks of, in the state it was drawn from. */
function seenOf(form: FormData) {
  const id = requestIdSchema.safeParse(text(form, "incident"));
  const seen = text(form, "seen");
  if (!id.success || !/^\d{1,9}$/.test(seen)) return null;
  return { incidentId: id.data, seen: Number(seen) };
}

/** Enters an incident and leads to its page, or changes what is known of it. */
export async function writeIncidentAction(
  _before: IncidentState,
  form: FormData,
): Promise<IncidentState> {
  const values = typed(form);
  const state = await write(form, values);
  return keepAnswer("incident", state);
}

async function write(form: FormData, values: Record<Field, string>): Promise<IncidentState> {
  const staff = await gate();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const parsed = incidentInput.safeParse(values);
  if (!parsed.success) return invalid(parsed.error, values);
  if (!form.has("incident")) {
    const entered = await enterIncident(staff.value, parsed.data);
    if (!entered.ok) return refused(entered.refusal, values);
    redirect(`${list}/${entered.value.incidentId}`);
  }
  const incident = seenOf(form);
  if (incident === null) return { status: "refused", refusal: "unknown-incident", values };
  const changed = await changeIncident(staff.value, incident, parsed.data);
  revalidatePath(list, "layout");
  if (!changed.ok) return refused(changed.refusal, values);
  return { status: "done" };
}

/** Notes, says who was told, closes or reopens, as the pressed button says. */
export async function takeStepAction(_before: StepState, form: FormData): Promise<StepState> {
  return keepAnswer("incident-step", await stepBy(form));
}

async function stepBy(form: FormData): Promise<StepState> {
  const values = { note: text(form, "note") };
  const staff = await gate();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const incident = seenOf(form);
  const parsed = incidentStep.safeParse({ deed: text(form, "deed"), note: values.note });
  if (incident === null) return { status: "refused", refusal: "unknown-incident", values };
  if (!parsed.success) return { status: "invalid", errors: { note: ["words-too-long"] }, values };
  const taken = await takeStep(staff.value, incident, parsed.data);
  if (!taken.ok && taken.refusal === "note-missing")
    return { status: "invalid", errors: { note: [taken.refusal] }, values };
  revalidatePath(list, "layout");
  if (!taken.ok) return { status: "refused", refusal: taken.refusal, values };
  return { status: "done" };
}
