"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import type { Result } from "@/lib/platform/result";
import { originAllowed } from "../origin";
import { requireStaff } from "../queries";
import { staffAccountChange, staffAccountInput } from "../schema";
import type { Staff, StaffRefusal } from "../types";
import { removeSecondFactor } from "./factors/mutations";
import type { AccountRefusal, ChangeRefusal } from "./mutations";
import {
  changeStaffAccount,
  createStaffAccount,
  deactivateStaffAccount,
  reactivateStaffAccount,
  renewStaffPassword,
} from "./mutations";

type Gate = StaffRefusal | "foreign-origin";
type Field = "email" | "name" | "role" | "serviceGroup";

export type CreateAccountState =
  | FormState<Field, Gate | "email-taken">
  /** The password stands on this one answer and nowhere else. */
  | { readonly status: "created"; readonly email: string; readonly password: string };

export type AccountState =
  | FormState<never, Gate | AccountRefusal>
  | { readonly status: "renewed"; readonly password: string }
  | { readonly status: "factor-removed" };

export type EditAccountState = FormState<
  Exclude<Field, "email">,
  Gate | Exclude<ChangeRefusal, "service-group-unknown">
>;

/** What a form of the accounts page was answered, kept for the page that follows a post without JavaScript. */
export type KeptAccounts =
  | { readonly form: "new"; readonly state: CreateAccountState }
  | { readonly form: "edit"; readonly accountId: string; readonly state: EditAccountState }
  | { readonly form: "deeds"; readonly accountId: string; readonly state: AccountState };

const page = "/staf/pengaturan/akun";
const accountIdShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function gate(): Promise<Result<Staff, Gate>> {
  if (!originAllowed({ headers: await headers() })) return { ok: false, refusal: "foreign-origin" };
  return requireStaff("accounts.manage");
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Opens a staff account and shows its password once. */
export async function createStaffAccountAction(
  _before: CreateAccountState,
  form: FormData,
): Promise<CreateAccountState> {
  const state = await create(form);
  if (form.has("posted")) await keepAnswer<KeptAccounts>("accounts", { form: "new", state });
  return state;
}

async function create(form: FormData): Promise<CreateAccountState> {
  const values = {
    email: text(form, "email"),
    name: text(form, "name"),
    role: text(form, "role"),
    serviceGroup: text(form, "serviceGroup"),
  };
  const admin = await gate();
  if (!admin.ok) return { status: "refused", refusal: admin.refusal, values };
  const parsed = staffAccountInput.safeParse(values);
  if (!parsed.success) return invalid(parsed.error, values);
  const answer = await createStaffAccount(admin.value, parsed.data);
  if (!answer.ok) {
    if (answer.refusal === "service-group-unknown")
      return { status: "invalid", errors: { serviceGroup: [answer.refusal] }, values };
    return { status: "refused", refusal: answer.refusal, values };
  }
  revalidatePath(page);
  return { status: "created", email: parsed.data.email, password: answer.value.password };
}

/** Changes an account's name, role and service group. */
export async function editStaffAccountAction(
  _before: EditAccountState,
  form: FormData,
): Promise<EditAccountState> {
  const state = await edit(form);
  if (form.has("posted")) {
    const accountId = text(form, "account");
    await keepAnswer<KeptAccounts>("accounts", { form: "edit", accountId, state });
  }
  return state;
}

async function edit(form: FormData): Promise<EditAccountState> {
  const values = {
    name: text(form, "name"),
    role: text(form, "role"),
    serviceGroup: text(form, "serviceGroup"),
  };
  const admin = await gate();
  if (!admin.ok) return { status: "refused", refusal: admin.refusal, values };
  const accountId = text(form, "account");
  const seen = text(form, "seen");
  if (!accountIdShape.test(accountId) || !/^\d{1,9}$/.test(seen))
    return { status: "refused", refusal: "unknown-account", values };
  const parsed = staffAccountChange.safeParse(values);
  if (!parsed.success) return invalid(parsed.error, values);
  const account = { accountId, seen: Number(seen) };
  const answer = await changeStaffAccount(admin.value, account, parsed.data);
  // Also after a refusal: whoever is told that another admin was faster sees at once what that one has written.
  revalidatePath(page);
  if (answer.ok) return { status: "done" };
  if (answer.refusal === "service-group-unknown")
    return { status: "invalid", errors: { serviceGroup: [answer.refusal] }, values };
  return { status: "refused", refusal: answer.refusal, values };
}

const turns: Readonly<Record<string, typeof deactivateStaffAccount>> = {
  reactivate: reactivateStaffAccount,
  "remove-factor": removeSecondFactor,
};

/** Deactivates, reactivates, gives a new password or takes the second factor, as the pressed button says. */
export async function changeStaffAccountAction(
  _before: AccountState,
  form: FormData,
): Promise<AccountState> {
  const state = await change(form);
  if (form.has("posted")) {
    const accountId = text(form, "account");
    await keepAnswer<KeptAccounts>("accounts", { form: "deeds", accountId, state });
  }
  return state;
}

async function change(form: FormData): Promise<AccountState> {
  const admin = await gate();
  if (!admin.ok) return { status: "refused", refusal: admin.refusal, values: {} };
  const accountId = text(form, "account");
  if (!accountIdShape.test(accountId)) {
    return { status: "refused", refusal: "unknown-account", values: {} };
  }
  if (text(form, "deed") === "renew-password") {
    const answer = await renewStaffPassword(admin.value, accountId);
    if (!answer.ok) return { status: "refused", refusal: answer.refusal, values: {} };
    revalidatePath(page);
    return { status: "renewed", password: answer.value.password };
  }
  const turn = turns[text(form, "deed")] ?? deactivateStaffAccount;
  const answer = await turn(admin.value, accountId);
  if (!answer.ok) return { status: "refused", refusal: answer.refusal, values: {} };
  revalidatePath(page);
  return { status: turn === removeSecondFactor ? "factor-removed" : "done" };
}
