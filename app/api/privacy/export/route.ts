import { requireMember } from "@/lib/identity/queries";
import type { MemberPatron } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { take } from "@/lib/platform/rate-limit";
import { orUnavailable, refusal } from "@/lib/platform/respond";
import { readable } from "@/lib/privacy/export/domain/readable";
import { codeNamesIn } from "@/lib/privacy/export/names";
import { collectOwnData } from "@/lib/privacy/export/queries";
import { noteDownload } from "@/lib/privacy/mutations";

/** Downloads in an hour: collecting reads a whole life. */
const allowance = { limit: 20, windowSeconds: 3600 };

/** The member's own data as a file: `?format=json` or `?format=html`, the latter in `lang=id` or `en`. */
export async function GET(request: Request): Promise<Response> {
  const member = await requireMember();
  if (!member.ok) return refusal(member.refusal === "signed-out" ? 401 : 403, member.refusal);
  const asked = new URL(request.url).searchParams;
  const format = asked.get("format") === "html" ? "html" : "json";
  const locale = asked.get("lang") === "en" ? "en" : "id";
  return orUnavailable(() => fileOf(member.value, format, locale));
}

async function fileOf(
  member: MemberPatron,
  format: "json" | "html",
  locale: "id" | "en",
): Promise<Response> {
  const taken = await take(`export:${member.account.accountId}`, allowance);
  if (!taken.ok) return refusal(429, "too-many", { retryAfterSeconds: taken.retryAfterSeconds });
  await noteDownload(member);
  const data = await collectOwnData(member);
  const json = format === "json";
  const name = `data-saya-${now().toISOString().slice(0, 10)}.${format}`;
  const text = json
    ? `${JSON.stringify(data, null, 2)}\n`
    : readable(data, locale, await codeNamesIn(data, locale));
  return new Response(text, {
    headers: {
      "content-type": `${json ? "application/json" : "text/html"}; charset=utf-8`,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
