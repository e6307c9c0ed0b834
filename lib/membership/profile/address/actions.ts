"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { noteRefused } from "@/lib/audit/refused/mutations";
import { originAllowed } from "@/lib/identity/origin";
import { requireMember } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { keepAnswer } from "@/lib/platform/form-answer";
import { faultsOfAddress, readAddressForm, refusedAddress } from "../../addresses/read";
import type { AddressState } from "../../addresses/types";
import { readSeen } from "../../registration/domain/seen";
import { changeCurrentAddress } from "./mutations";

/** The member changes where he lives now, and is led back to his profile. A plain form post too. */
export async function changeAddressAction(
  _before: AddressState,
  form: FormData,
): Promise<AddressState> {
  return keepAnswer("current-address", await change(form));
}

async function change(form: FormData): Promise<AddressState> {
  const head = await headers();
  if (!originAllowed({ headers: head })) return refusedAddress(form, "foreign-origin");
  const member = await requireMember();
  if (!member.ok) return refusedAddress(form, member.refusal);
  const read = await readAddressForm(form, { withSame: true });
  if (!read.ok) {
    const { accountId } = member.value.account;
    const about = { subject: `account:${accountId}`, accountId } as const;
    const data = { what: "current-address" };
    const faults = faultsOfAddress(read.error);
    await noteRefused(head, { action: "form.refused", ...about, data, faults });
    return read.error;
  }
  const seen = readSeen(form.get("seen"));
  const changed = await changeCurrentAddress(member.value, seen, read.value);
  if (!changed.ok) return refusedAddress(form, changed.refusal);
  const locale = form.get("locale") === "en" ? "en" : "id";
  redirect(localHref(locale, "/akun/profil?alamat=tersimpan#kabar"));
}
