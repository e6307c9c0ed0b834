"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { wibDateAt } from "@/lib/hours/domain/civil-date";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { Staff, StaffRefusal } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { blockReasons } from "../domain/standing";
import type { BlockRefusal, IssueRefusal } from "../mutations";
import { blockCard, reissueCard } from "../mutations";
import { findAtCounter, findPeople } from "./queries";
import type { PersonField } from "./schema";
import { personSearch } from "./schema";
import type { CounterMember, FoundPeople } from "./types";

/** What became of a pressed button; idle after a search. */
export type DeedState = FormState<
  "reason",
  StaffRefusal | "foreign-origin" | BlockRefusal | IssueRefusal
>;

/** What became of a search by name and birth date; null when none was asked. What was typed stays in its fields. */
export type PeopleState = {
  readonly values: { readonly [F in PersonField]: string };
  readonly errors: { readonly [F in PersonField]?: readonly string[] };
  /** Null where a field was faulty. */
  readonly found: FoundPeople | null;
};

export type CounterState = {
  readonly typed: string;
  /** As he stands after the deed; null for nobody, and for whoever may not ask. */
  readonly member: CounterMember | null;
  readonly deed: DeedState;
  readonly search: PeopleState | null;
};

const shown = z.object({ memberId: z.uuid(), issue: z.coerce.number().int().min(0).max(99) });

/**
 * Finds the member of a typed number, or those of a name and birth date, and, when a button of his was pressed, blocks the card
 * that was shown or issues the one after it. A search too is a post: neither number nor name belongs in an address of a page.
 */
export async function counterAction(_before: CounterState, form: FormData): Promise<CounterState> {
  return keepAnswer("counter-card", await answer(form));
}

const textOf = (form: FormData, name: string) => String(form.get(name) ?? "");

async function answer(form: FormData): Promise<CounterState> {
  const typed = textOf(form, "nomor").trim().slice(0, 40);
  const values = { reason: textOf(form, "reason") };
  const refused = (refusal: StaffRefusal | "foreign-origin"): CounterState => ({
    ...{ typed, member: null, deed: { status: "refused", refusal, values }, search: null },
  });
  if (!originAllowed({ headers: await headers() })) return refused("foreign-origin");
  const staff = await requireStaff("membership.review");
  if (!staff.ok) return refused(staff.refusal);
  if (form.has("nama")) {
    const search = await searchPeople(staff.value, form);
    return { typed: "", member: null, deed: { status: "idle" }, search };
  }
  const deed: DeedState = form.has("deed") ? await change(staff.value, form) : { status: "idle" };
  const member = typed === "" ? null : await findAtCounter(staff.value, typed);
  return { typed, member, deed, search: null };
}

async function searchPeople(staff: Staff, form: FormData): Promise<PeopleState> {
  const value = (name: PersonField) => textOf(form, name).slice(0, 120);
  const values = {
    ...{ nama: value("nama"), tanggal: value("tanggal") },
    ...{ bulan: value("bulan"), tahun: value("tahun") },
  };
  const parsed = personSearch(wibDateAt(now())).safeParse(values);
  if (!parsed.success) {
    const { issues } = parsed.error;
    const of = (name: PersonField) =>
      issues.flatMap(({ path, message }) => (path[0] === name ? [message] : []));
    return { values, errors: { nama: of("nama"), tanggal: of("tanggal") }, found: null };
  }
  return { values, errors: {}, found: await findPeople(staff, parsed.data) };
}

async function change(staff: Staff, form: FormData): Promise<DeedState> {
  const values = { reason: textOf(form, "reason") };
  const card = shown.safeParse({ memberId: textOf(form, "member"), issue: textOf(form, "issue") });
  if (!card.success) return { status: "refused", refusal: "unknown-card", values };
  const { memberId, issue } = card.data;
  revalidatePath("/staf/keanggotaan/kartu");
  if (textOf(form, "deed") === "issue") {
    const issued = await reissueCard(staff, { memberId, last: issue });
    return issued.ok ? { status: "done" } : { status: "refused", refusal: issued.refusal, values };
  }
  const reason = blockReasons.find((word) => word === values.reason);
  if (!reason) return { status: "invalid", errors: { reason: ["reason-missing"] }, values };
  const blocked = await blockCard(staff, { memberId, issue, reason });
  return blocked.ok ? { status: "done" } : { status: "refused", refusal: blocked.refusal, values };
}
