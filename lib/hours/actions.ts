"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import type { z } from "zod";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { Staff, StaffRefusal } from "@/lib/identity/types";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import type { Result } from "@/lib/platform/result";
import type { IsoDate } from "./domain/civil-date";
import type { OverrideRefusal, WeekRefusal } from "./domain/rules";
import type { HolidayRefusal } from "./mutations";
import {
  deleteHoliday,
  deleteOverride,
  deleteWeek,
  putHoliday,
  putOverride,
  replaceWeek,
  setHolidayClosing,
} from "./mutations";
import type { SettingsField } from "./schema";
import {
  closingInput,
  holidayDeletion,
  holidayInput,
  overrideDeletion,
  overrideInput,
  settingsFields,
  weekDeletion,
  weekInput,
} from "./schema";

/** Everything the forms of the settings page can be refused with. */
export type SettingsRefusal =
  | StaffRefusal
  | "foreign-origin"
  | HolidayRefusal
  | WeekRefusal
  | OverrideRefusal
  | "last-week"
  | "unknown-week"
  | "unknown-override";

export type SettingsState =
  | FormState<SettingsField, SettingsRefusal>
  /** The regular week that begins on this day is stored. */
  | { readonly status: "week-saved"; readonly validFrom: IsoDate };

/** What the named form was answered, kept for the page that follows a post without JavaScript. */
export type KeptSettings = { readonly form: string; readonly state: SettingsState };

/** What a form sent, to be shown again after an error. */
function typed(form: FormData): { readonly [F in SettingsField]?: string } {
  const entries = settingsFields.flatMap((field) => {
    const value = form.get(field);
    return typeof value === "string" ? [[field, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Answers a form; one that names itself was posted without JavaScript. */
async function serve<Input>(
  form: FormData,
  schema: z.ZodType<Input>,
  deed: (staff: Staff, input: Input) => Promise<Result<unknown, SettingsRefusal>>,
  answerTo: (input: Input) => SettingsState = () => ({ status: "done" }),
): Promise<SettingsState> {
  const state = await answer(form, schema, deed, answerTo);
  const named = form.get("form");
  if (typeof named === "string") {
    await keepAnswer<KeptSettings>("hours-settings", { form: named, state });
  }
  return state;
}

/**
 * Gate, parse, delegate, answer. The page is made anew after a refusal too: an editor who came too late sees what the
 * other one wrote beside what was typed.
 */
async function answer<Input>(
  form: FormData,
  schema: z.ZodType<Input>,
  deed: (staff: Staff, input: Input) => Promise<Result<unknown, SettingsRefusal>>,
  answerTo: (input: Input) => SettingsState,
): Promise<SettingsState> {
  const values = typed(form);
  if (!originAllowed({ headers: await headers() })) {
    return { status: "refused", refusal: "foreign-origin", values };
  }
  const staff = await requireStaff("hours.edit");
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const parsed = schema.safeParse(values);
  if (!parsed.success) return invalid(parsed.error, values);
  const done = await deed(staff.value, parsed.data);
  revalidatePath("/staf/pengaturan/jam");
  if (!done.ok) return { status: "refused", refusal: done.refusal, values };
  return answerTo(parsed.data);
}

/** Puts a regular week in force from a day on. */
export async function replaceWeekAction(_before: SettingsState, form: FormData) {
  return serve(form, weekInput, replaceWeek, ({ validFrom }) => ({
    status: "week-saved",
    validFrom,
  }));
}

/** Withdraws a regular week. */
export async function deleteWeekAction(_before: SettingsState, form: FormData) {
  return serve(form, weekDeletion, deleteWeek);
}

/** Says which kinds of holiday close a schedule. */
export async function setHolidayClosingAction(_before: SettingsState, form: FormData) {
  return serve(form, closingInput, setHolidayClosing);
}

/** Adds or changes an override. */
export async function putOverrideAction(_before: SettingsState, form: FormData) {
  return serve(form, overrideInput, putOverride);
}

/** Withdraws an override. */
export async function deleteOverrideAction(_before: SettingsState, form: FormData) {
  return serve(form, overrideDeletion, deleteOverride);
}

/** Adds or changes a holiday. */
export async function putHolidayAction(_before: SettingsState, form: FormData) {
  return serve(form, holidayInput, putHoliday);
}

/** Removes a holiday. */
export async function deleteHolidayAction(_before: SettingsState, form: FormData) {
  return serve(form, holidayDeletion, deleteHoliday);
}
