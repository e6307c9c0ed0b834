import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Locale } from "@/lib/language/locales";
import { readRegistrationKeyHash } from "@/lib/membership/registration/key";
import { findOwnPortrait } from "@/lib/membership/registration/portraits/queries";

/** A picture, if he likes: a plain form to a route, since a server action takes no file of a camera's size. */
export async function PhotoSection({ answer, locale }: { answer: string | null; locale: Locale }) {
  const [t, refusals, keyHash] = await Promise.all([
    getTranslations("registration.review"),
    getTranslations("registration.refusals"),
    readRegistrationKeyHash(),
  ]);
  const portrait = keyHash === null ? null : await findOwnPortrait(keyHash);
  const taken = answer === null || answer === "tersimpan" || answer === "dihapus";
  const tooMany = refusals("too-many", { minutes: 10 });
  const fault = taken ? undefined : answer === "too-many" ? tooMany : t("photoRefused");
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
        <Field id="foto-berkas" label={t("photoFile")} error={fault}>
          {(control) => (
            <Input
              {...control}
              type="file"
              name="photo"
              accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
            />
          )}
        </Field>
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
