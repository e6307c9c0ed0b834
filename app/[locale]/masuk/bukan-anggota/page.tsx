import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotAMember } from "../not-a-member";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.foreign");
  return { title: t("title"), robots: { index: false } };
}

/** Built in advance; `proxy.ts` sends it with status 403 at an address of the member's area. */
export default function NotAMemberPage() {
  return <NotAMember />;
}
