import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import type { Locale } from "@/lib/language/locales";
import { readRegistrationKeyHash } from "@/lib/membership/registration/key";
import { findOwnPortrait } from "@/lib/membership/registration/portraits/queries";

/** A picture, if he likes: a plain form to a route, since a server action takes no file of a camera's size. */
export async function PhotoSection({ answer, locale }: { answer: string | null; locale: Locale }) {
  const [t, keyHash] = await Promise.all([
    getTranslations("registration.review"),
    readRegistrationKeyHash(),
  ]);
  const portrait = keyHash === null ? null : await findOwnPortrait(keyHash);
  const refused = answer !== null && answer !== "tersimpan" && answer !== "dihapus";
  return (
    <section aria-labelledby="foto" className="border-line border-t pt-4">
      <h2 id="foto" className="text-h3 font-semibold">
        {t("photoHeading")}
      </h2>
      <p className="mt-1 mb-4 max-w-[60ch] text-ui text-ink-muted">{t("photoText")}</p>
      {portrait ? (
        <>
          {/* One person's picture, made small already: nothing for an optimiser that keeps copies. */}
          {/* biome-ignore lint/performance/noImgElement: see above */}
          <img
            src={`/api/membership/portrait?v=${portrait.at.getTime()}`}
            alt={t("photoAlt")}
            width={160}
            className="mb-4 rounded-card border border-line"
          />
          {answer === "tersimpan" ? (
            <p role="status" className="mb-4 text-ui font-semibold">
              {t("photoSaved")}
            </p>
          ) : null}
        </>
      ) : null}
      <form
        action="/api/membership/portrait"
        method="post"
        encType="multipart/form-data"
        className="grid max-w-140 gap-4"
      >
        <input type="hidden" name="locale" value={locale} />
        <div className="grid gap-1.5">
          <label htmlFor="foto-berkas" className="text-ui font-[650]">
            {t("photoFile")}
          </label>
          <input
            id="foto-berkas"
            type="file"
            name="photo"
            accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
            className="min-h-12 w-full rounded-control border-[1.5px] border-control bg-surface p-2.5 text-ui"
            aria-invalid={refused || undefined}
            aria-describedby={refused ? "foto-berkas-error" : undefined}
          />
          {refused ? <FieldError id="foto-berkas-error">{t("photoRefused")}</FieldError> : null}
        </div>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="outline" compact>
            {t("photoSave")}
          </Button>
          {portrait ? (
            <Button type="submit" variant="outline" compact name="remove" value="1">
              {t("photoRemove")}
            </Button>
          ) : null}
        </div>
      </form>
    </section>
  );
}
