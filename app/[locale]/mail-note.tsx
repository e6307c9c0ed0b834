import { getLocale } from "next-intl/server";
import { mailFate } from "@/lib/notifications/domain/standing";
import { getMailStanding } from "@/lib/notifications/queries";
import { env } from "@/lib/platform/env";

/** What becomes of mail now, on pages that speak of mail; nothing while it simply goes. */
export async function MailNote() {
  const [locale, standing] = await Promise.all([getLocale(), getMailStanding()]);
  const fate = mailFate(locale, standing, env().PORTAL_DEMO);
  return fate === null ? null : (
    <p className="max-w-[66ch] rounded-card border border-line bg-surface px-4 py-3 text-ui wrap-anywhere">
      {fate}
    </p>
  );
}
