"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { originAllowed } from "@/lib/identity/origin";
import { requireMember } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { keepInAccount } from "./mutations";

/**
 * *Simpan ke akun saya*: takes the conversation the form names, or all of this browser's, into the account, and leads back
 * to the list with how many they were. A plain form post.
 */
export async function keepInAccountAction(form: FormData): Promise<void> {
  const locale = form.get("locale") === "en" ? "en" : "id";
  const path = localHref(locale, "/akun/percakapan");
  const member = await requireMember();
  if (!member.ok || !originAllowed({ headers: await headers() })) redirect(path);
  const conversationId = z.uuid().safeParse(form.get("conversation")).data;
  const all = form.get("conversation") === "all";
  const which = all ? "all" : conversationId === undefined ? null : { conversationId };
  const taken = which === null ? 0 : await keepInAccount(member.value, which);
  redirect(`${path}?tersimpan=${taken}#kabar`);
}
