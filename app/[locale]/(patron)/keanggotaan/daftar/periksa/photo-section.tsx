import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/language/locales";
import { readRegistrationKeyHash } from "@/lib/membership/registration/key";
import { findOwnPortrait } from "@/lib/membership/registration/portraits/queries";
import { PhotoForm } from "../../../photo-form";

/** A picture with the application, if he likes. */
export async function PhotoSection({ answer, locale }: { answer: string | null; locale: Locale }) {
  const [t, keyHash] = await Promise.all([
    getTranslations("registration.review"),
    readRegistrationKeyHash(),
  ]);
  const portrait = keyHash === null ? null : await findOwnPortrait(keyHash);
  return (
    <section aria-labelledby="foto" className="border-line border-t pt-4">
      <h2 id="foto" className="text-h3 font-semibold">
        {t("photoHeading")}
      </h2>
      <p className="mt-1 mb-4 max-w-[60ch] text-ui text-ink-muted">
        {t("photoText")} {t("photoSeen")}
      </p>
      <PhotoForm
        route="/api/membership/portrait"
        at={portrait?.at ?? null}
        answer={answer}
        locale={locale}
      />
    </section>
  );
}
