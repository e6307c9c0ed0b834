import { originAllowed } from "@/lib/identity/origin";
import { requireMember } from "@/lib/identity/queries";
import type { MemberRefusal } from "@/lib/identity/types";
import { answerPortrait, takePortraitForm } from "@/lib/membership/portraits/form";
import { addOwnPortrait, removeOwnPortrait } from "@/lib/membership/portraits/mutations";
import { readMemberPortrait } from "@/lib/membership/portraits/queries";
import { orUnavailable, refusal } from "@/lib/platform/respond";

const noMember = (word: MemberRefusal) => refusal(word === "signed-out" ? 401 : 403, word);

/** The picture of the member who is signed in, from the plain form of his profile; answers 303 back to it. */
export async function POST(request: Request): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const member = await requireMember();
  if (!member.ok) return noMember(member.refusal);
  return orUnavailable(() =>
    takePortraitForm(request, {
      ...{ id: member.value.account.accountId, page: "/akun/profil" },
      add: (bytes) => addOwnPortrait(member.value, bytes),
      remove: () => removeOwnPortrait(member.value),
    }),
  );
}

/** One's own picture, and nobody else's. */
export async function GET(): Promise<Response> {
  const member = await requireMember();
  if (!member.ok) return noMember(member.refusal);
  return orUnavailable(async () => answerPortrait(await readMemberPortrait(member.value)));
}
