import "server-only";

import { peekLink } from "@/lib/identity/links/queries";

/** What a link in a mail about a registration would do; null for one that does nothing any more. */
export async function peekRegistrationLink(
  token: string,
): Promise<{ readonly deed: "confirm" | "open"; readonly expiresAt: Date } | null> {
  const confirm = await peekLink("confirm-application", token);
  if (confirm) return { deed: "confirm", ...confirm };
  const open =
    (await peekLink("resume-application", token)) ??
    (await peekLink("correct-application", token)) ??
    (await peekLink("see-status", token));
  return open && { deed: "open", ...open };
}
