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
import type { Preview } from "./domain/preview";
import type { OverrideRefusal, WeekRefusal } from "./domain/rules";
import type { HolidayRefusal, HolidayReversionRefusal } from "./holidays/mutations";
import { deleteHoliday, putHoliday, revertHoliday } from "./holidays/mutations";
import type { Edited, EditMode } from "./mutations";
import {
  deleteOverride,
  deleteWeek,
  putOverride,
  replaceWeek,
  revertSchedule,
  setHolidayClosing,
} from "./mutations";
import type { SettingsField } from "./schema";
import {
  closingInput,
  holidayDeletion,
  holidayInput,
  holidayReversion,
  overrideDeletion,
  overrideInput,
  reversion,
  settingsFields,
  weekDeletion,
  weekInput,
} from "./schema";

/** Everything the forms of the settings page can be refused with. */
export type SettingsRefusal =
  | StaffRefusal
  | "foreign-origin"
  | HolidayRefusal
  | HolidayReversionRefusal
  | WeekRefusal
  | OverrideRefusal
  | "last-week"
  | "unknown-week"
  | "unknown-override"
  | "unknown-edition"
  | "nothing-to-revert";

export type SettingsState =
  | FormState<SettingsField, SettingsRefusal>
  /** The regular week that begins on this day is stored. */
  | { readonly status: "week-saved"; readonly validFrom: IsoDate }
  /** What publishing what was typed would do; nothing is stored. */
  | {
      readonly status: "preview";
      readonly preview: Preview;
      readonly values: { readonly [F in SettingsField]?: string };
    };

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
async function serve(form: FormData, answer: () => Promise<SettingsState>): Promise<SettingsState> {
  const state = await answer();
  const named = form.get("form");
  if (typeof named === "string") {
    await keepAnswer<KeptSettings>("hours-settings", { form: named, state });
  }
  return state;
}

type Deed<Input, Value> = (staff: Staff, input: Input) => Promise<Result<Value, SettingsRefusal>>;

/**
 * Gate, parse, delegate, answer. The page is made anew after a refusal too: an editor who came too late sees what the
 * other one wrote beside what was typed.
 */
function answer<Input, Value>(
  form: FormData,
  schema: z.ZodType<Input>,
  deed: Deed<Input, Value>,
  answerTo: (input: Input, value: Value) => SettingsState = () => ({ status: "done" }),
): Promise<SettingsState> {
  return serve(form, async () => {
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
    return answerTo(parsed.data, done.value);
  });
}

/** Publishes a change of a schedule, or shows what it would do when the form was sent by its preview button. */
function publishOrPreview<Input>(
  form: FormData,
  schema: z.ZodType<Input>,
  deed: (staff: Staff, input: Input, mode: EditMode) => Promise<Result<Edited, SettingsRefusal>>,
  published: (input: Input) => SettingsState = () => ({ status: "done" }),
): Promise<SettingsState> {
  const mode: EditMode = form.get("intent") === "preview" ? "preview" : "publish";
  return answer(
    form,
    schema,
    (staff, input) => deed(staff, input, mode),
    (input, { preview }) =>
      mode === "preview" ? { status: "preview", preview, values: typed(form) } : published(input),
  );
}

/** Puts a regular week in force from a day on. */
export async function replaceWeekAction(_before: SettingsState, form: FormData) {
  return publishOrPreview(form, weekInput, replaceWeek, ({ validFrom }) => ({
    status: "week-saved",
    validFrom,
  }));
}

/** Withdraws a regular week. */
export async function deleteWeekAction(_before: SettingsState, form: FormData) {
  return answer(form, weekDeletion, deleteWeek);
}

/** Says which kinds of holiday close a schedule. */
export async function setHolidayClosingAction(_before: SettingsState, form: FormData) {
  return publishOrPreview(form, closingInput, setHolidayClosing);
}

/** Adds or changes an override. */
export async function putOverrideAction(_before: SettingsState, form: FormData) {
  return publishOrPreview(form, overrideInput, putOverride);
}

/** Withdraws an override. */
export async function deleteOverrideAction(_before: SettingsState, form: FormData) {
  return answer(form, overrideDeletion, deleteOverride);
}

/** Puts the schedule of an older edition in force again. */
export async function revertScheduleAction(_before: SettingsState, form: FormData) {
  return publishOrPreview(form, reversion, revertSchedule);
}

/** Adds or changes a holiday. */
export async function putHolidayAction(_before: SettingsState, form: FormData) {
  return answer(form, holidayInput, putHoliday);
}

/** Removes a holiday. */
export async function deleteHolidayAction(_before: SettingsState, form: FormData) {
  return answer(form, holidayDeletion, deleteHoliday);
}

/** Makes a day again what it was before an edition of the holidays' history. */
export async function revertHolidayAction(_before: SettingsState, form: FormData) {
  return answer(form, holidayReversion, revertHoliday);
}
