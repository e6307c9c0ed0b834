import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Locale } from "@/lib/language/locales";

type PhotoFormProps = {
  /** The route that takes the form and answers with the picture: that of an application, or of a member. */
  readonly route: string;
  /** Since when the picture is what it is; null where there is none. */
  readonly at: Date | null;
  /** The word in `?foto=` that the route came back with. */
  readonly answer: string | null;
  readonly locale: Locale;
};

/** One's own picture and the plain form that changes it: a server action takes no file of a camera's size. */
export async function PhotoForm({ route, at, answer, locale }: PhotoFormProps) {
  const [t, refusals] = await Promise.all([
    getTranslations("registration.review"),
    getTranslations("registration.refusals"),
  ]);
  const taken = answer === null || answer === "tersimpan" || answer === "dihapus";
  const tooMany = refusals("too-many", { minutes: 10 });
  const fault = taken ? undefined : answer === "too-many" ? tooMany : t("photoRefused");
  const told =
    answer === "tersimpan" && at
      ? t("photoSaved")
      : answer === "dihapus" && !at
        ? t("photoRemoved")
        : null;
  return (
    <>
      {at ? (
        // One person's picture, made small already: nothing for an optimiser that keeps copies.
        // biome-ignore lint/performance/noImgElement: see above
        <img
          src={`${route}?v=${at.getTime()}`}
          alt={t("photoAlt")}
          width={160}
          className="mb-4 rounded-card border border-line"
        />
      ) : null}
      {told ? (
        <p role="status" className="mb-4 text-ui font-semibold">
          {told}
        </p>
      ) : null}
      <form
        action={route}
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
          {at ? (
            <Button type="submit" variant="outline" compact name="remove" value="1">
              {t("photoRemove")}
            </Button>
          ) : null}
        </div>
      </form>
    </>
  );
}
