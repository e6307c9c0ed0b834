import { z } from "zod";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import { json, readJson, refusal } from "@/lib/platform/respond";
import { authoriseAccount, socketIdPattern } from "@/lib/realtime/authorise";

const schema = z.object({ socketId: z.string().regex(socketIdPattern) });

/** Signs a desk's socket in as its account, so that a deactivation can end it. */
export async function POST(request: Request): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const staff = await requireStaff("desk.serve");
  if (!staff.ok) return refusal(staff.refusal === "signed-out" ? 401 : 403, staff.refusal);
  const input = await readJson(request, schema, 1024);
  if (!input.ok) return input.response;
  return json(authoriseAccount(input.value.socketId, staff.value.accountId));
}
