"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { noteLimit, noteRefused } from "@/lib/audit/refused/mutations";
import { originAllowed } from "@/lib/identity/origin";
import { requireMember } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { faultsOfAddress, readAddressForm, refusedAddress } from "@/lib/membership/addresses/read";
import type { AddressState } from "@/lib/membership/addresses/types";
import { keepAnswer } from "@/lib/platform/form-answer";
import { mayAsk } from "../limits";
import { askRight } from "../mutations";
import { reasonSchema } from "../schema";

/** A member asks that the address on his identity document, with its region, be written as it stands there. */
export async function askAddressAction(
  _before: AddressState,
  form: FormData,
): Promise<AddressState> {
  return keepAnswer("identity-address", await ask(form));
}

async function ask(form: FormData): Promise<AddressState> {
  const head = await headers();
  if (!originAllowed({ headers: head })) return refusedAddress(form, "foreign-origin");
  const member = await requireMember();
  if (!member.ok) return refusedAddress(form, member.refusal);
  const { accountId } = member.value.account;
  const data = { what: "identity-address" };
  const about = { subject: `account:${accountId}`, accountId, data } as const;
  const noteFaults = (faults: readonly string[]) =>
    noteRefused(head, { action: "form.refused", ...about, faults });
  const read = await readAddressForm(form, { withSame: false });
  if (!read.ok) {
    await noteFaults(faultsOfAddress(read.error));
    return read.error;
  }
  // Only the other form offers it.
  if (read.value === "same") return refusedAddress(form, "unknown-request");
  const said = reasonSchema.safeParse({ why: form.get("why") ?? "" });
  if (!said.success) {
    await noteFaults(["words-too-long"]);
    return refusedAddress(form, "words-too-long");
  }
  // Only what is complete costs anything of the allowance.
  if (!(await mayAsk(member.value))) {
    await noteLimit(head, { action: "form.slowed", ...about });
    return refusedAddress(form, "too-many");
  }
  const wanted = { field: "identity-address", value: read.value, why: said.data.why } as const;
  const asked = await askRight(member.value, { kind: "correct", wanted });
  if (!asked.ok) return refusedAddress(form, asked.refusal);
  const locale = form.get("locale") === "en" ? "en" : "id";
  redirect(localHref(locale, "/akun/data?permintaan=terkirim#kabar"));
}
