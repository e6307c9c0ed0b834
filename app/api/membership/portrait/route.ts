import { originAllowed } from "@/lib/identity/origin";
import { answerPortrait, takePortraitForm } from "@/lib/membership/portraits/form";
import { readRegistrationKeyHash } from "@/lib/membership/registration/key";
import { addPortrait, removePortrait } from "@/lib/membership/registration/portraits/mutations";
import { readOwnPortrait } from "@/lib/membership/registration/portraits/queries";
import { findOwnApplication } from "@/lib/membership/registration/queries";
import { orUnavailable, refusal } from "@/lib/platform/respond";

/** The picture of an applicant, from a plain form; answers 303 back. Whoever holds no key of a registration meets 404. */
export async function POST(request: Request): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const keyHash = await readRegistrationKeyHash();
  return orUnavailable(async () => {
    if (keyHash === null || !(await findOwnApplication(keyHash))) return refusal(404, "not-found");
    return takePortraitForm(request, {
      ...{ id: keyHash, page: "/keanggotaan/daftar/periksa" },
      add: (bytes) => addPortrait(keyHash, bytes),
      remove: () => removePortrait(keyHash),
    });
  });
}

/** One's own picture, and nobody else's. */
export async function GET(): Promise<Response> {
  const keyHash = await readRegistrationKeyHash();
  return orUnavailable(async () =>
    answerPortrait(keyHash === null ? null : await readOwnPortrait(keyHash)),
  );
}
