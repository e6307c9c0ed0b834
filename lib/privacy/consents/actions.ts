"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { originAllowed } from "@/lib/identity/origin";
import { requireMember } from "@/lib/identity/queries";
import { isPurpose } from "@/lib/membership/consents/domain/purposes";
import { changeOwnConsent } from "./mutations";

/** Gives or takes back the consent that the form names, as its button says; the page then shows how it stands. */
export async function changeConsentAction(form: FormData): Promise<void> {
  if (!originAllowed({ headers: await headers() })) return;
  const member = await requireMember();
  const purpose = form.get("purpose");
  if (!member.ok || typeof purpose !== "string" || !isPurpose(purpose)) return;
  const yes = form.get("deed") === "give";
  const locale = form.get("locale") === "en" ? "en" : "id";
  await changeOwnConsent(member.value, { purpose, yes, locale });
  refresh();
}
