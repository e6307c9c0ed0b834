"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { Staff, StaffRefusal } from "@/lib/identity/types";
import type { FormState } from "@/lib/platform/form-state";
import type { Result } from "@/lib/platform/result";
import { readLines } from "../../marc/marc-lines";
import type { WriteRefusal } from "./mutations";
import { addRecord, changeRecord, setWithdrawn } from "./mutations";

type Gate = StaffRefusal | "foreign-origin";

/** `errors.lines`: each fault as `fault:line`, such as `tag-invalid:3`; line 0 is the record as a whole. */
export type WriteRecordState = FormState<"lines", Gate | WriteRefusal>;
export type TurnRecordState = FormState<never, Gate | "changed-meanwhile">;

async function gate(): Promise<Result<Staff, Gate>> {
  if (!originAllowed({ headers: await headers() })) return { ok: false, refusal: "foreign-origin" };
  return requireStaff("catalogue.edit");
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** A number of ours from 1; 0, which none is, for anything else. */
function numberOf(form: FormData, name: string): number {
  const typed = text(form, name);
  return /^[1-9]\d{0,8}$/u.test(typed) ? Number(typed) : 0;
}

/** Adds a record, or writes the next state of the one the form names; then leads to its page. */
export async function writeRecordAction(
  _before: WriteRecordState,
  form: FormData,
): Promise<WriteRecordState> {
  const values = { lines: text(form, "lines") };
  const staff = await gate();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const read = readLines(values.lines);
  if (!read.ok) {
    const lines = read.faults.map(({ line, fault }) => `${fault}:${line}`);
    return { status: "invalid", errors: { lines }, values };
  }
  const answer = form.has("record")
    ? await changeRecord(
        staff.value,
        { id: numberOf(form, "record"), seen: numberOf(form, "seen") },
        read.record,
      )
    : await addRecord(staff.value, read.record);
  if (!answer.ok) return { status: "refused", refusal: answer.refusal, values };
  revalidatePath("/staf/katalog", "layout");
  redirect(`/staf/katalog/${answer.value}`);
}

/** Withdraws a record or restores it, as the pressed button says. */
export async function turnRecordAction(
  _before: TurnRecordState,
  form: FormData,
): Promise<TurnRecordState> {
  const staff = await gate();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values: {} };
  const record = { id: numberOf(form, "record"), seen: numberOf(form, "seen") };
  const to = text(form, "to") === "live" ? "live" : "withdrawn";
  const answer = await setWithdrawn(staff.value, record, to);
  revalidatePath(`/staf/katalog/${record.id}`);
  return answer.ok
    ? { status: "done" }
    : { status: "refused", refusal: answer.refusal, values: {} };
}
