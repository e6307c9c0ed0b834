"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import { now } from "@/lib/platform/clock";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { formOf } from "../../bibliography/form-values";
import { applyForm, readForm } from "../../bibliography/record-form";
import { readLines, toLines } from "../../marc/marc-lines";
import type { MarcRecord } from "../../marc/types";
import { formNumber, formText } from "../domain/form-text";
import { newRecordLines } from "../domain/new-record";
import type { Gate } from "../gate";
import { editorOf } from "../gate";
import { getEditableRecord } from "../queries";
import type { WriteRefusal } from "./mutations";
import { addRecord, changeRecord, setWithdrawn } from "./mutations";

/**
 * `errors` by the name of the input; those of `lines` say `fault:line`, such as `tag-invalid:3`; line 0 is the record as a
 * whole.
 */
export type WriteRecordState = FormState<string, Gate | WriteRefusal>;
export type TurnRecordState = FormState<never, Gate | "changed-meanwhile">;

/** Inputs of one form that are read. */
const inputsMax = 2_000;

function typedValues(form: FormData): { readonly [input: string]: string } {
  const typed = [...form].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value] as const] : [],
  );
  return Object.fromEntries(typed.slice(0, inputsMax));
}

/** What a new record is opened with: 008 with today's date, and nothing said. */
function newRecord(): MarcRecord {
  const today = wallClockAt(now(), zoneOffsetMinutes.WIB).date;
  const read = readLines(newRecordLines(today).join("\n"), { needsTitle: false });
  if (!read.ok) throw new Error("the lines of a new record are sound");
  return read.record;
}

/**
 * Adds a record, or writes the next state of the one the form names; then leads to its page. Inputs and MARC lines stand
 * side by side: what either says otherwise than the record that was opened is changed, the rest of it stays.
 */
export async function writeRecordAction(
  _before: WriteRecordState,
  form: FormData,
): Promise<WriteRecordState> {
  return keepAnswer("write-record", await write(form));
}

async function write(form: FormData): Promise<WriteRecordState> {
  const values = typedValues(form);
  const refused = (refusal: Gate | WriteRefusal) =>
    ({ status: "refused", refusal, values }) as const;
  const staff = await editorOf();
  if (!staff.ok) return refused(staff.refusal);
  const seen = { id: formNumber(form, "record"), seen: formNumber(form, "seen") };
  const opened = form.has("record") ? await getEditableRecord(staff.value, seen.id) : null;
  if (form.has("record") && opened?.version !== seen.seen) return refused("changed-meanwhile");
  if (opened?.withdrawn) return refused("record-withdrawn");

  const base = opened?.record ?? newRecord();
  const typed = (values.lines ?? "").replace(/\r\n?/gu, "\n").trimEnd();
  const untouched = opened !== null && typed === toLines(base).join("\n").trimEnd();
  const read = untouched ? null : readLines(typed, { needsTitle: false });
  if (read?.ok === false) {
    const lines = read.faults.map(({ line, fault }) => `${fault}:${line}`);
    return { status: "invalid", errors: { lines }, values };
  }
  const merged = applyForm(base, read?.record ?? base, formOf(values, readForm(base)));
  if (!merged.ok) {
    const errors = Object.fromEntries(merged.faults.map(({ input, fault }) => [input, [fault]]));
    return { status: "invalid", errors, values };
  }
  const answer = opened
    ? await changeRecord(staff.value, seen, merged.record)
    : await addRecord(staff.value, merged.record);
  if (!answer.ok) return refused(answer.refusal);
  revalidatePath("/staf/katalog", "layout");
  const version = opened ? opened.version + 1 : 1;
  redirect(`/staf/katalog/${answer.value}?versi=${version}#kabar`);
}

/** Withdraws a record or restores it, as the pressed button says; then its page says so. */
export async function turnRecordAction(
  _before: TurnRecordState,
  form: FormData,
): Promise<TurnRecordState> {
  const refused = (refusal: Gate | "changed-meanwhile") =>
    keepAnswer<TurnRecordState>("turn-record", { status: "refused", refusal, values: {} });
  const staff = await editorOf();
  if (!staff.ok) return refused(staff.refusal);
  const record = { id: formNumber(form, "record"), seen: formNumber(form, "seen") };
  const to = formText(form, "to") === "live" ? "live" : "withdrawn";
  const answer = await setWithdrawn(staff.value, record, to);
  revalidatePath("/staf/katalog", "layout");
  if (answer.ok) redirect(`/staf/katalog/${record.id}?versi=${record.seen + 1}#kabar`);
  return refused(answer.refusal);
}
