import { getTranslations } from "next-intl/server";
import { PictureForm } from "@/components/membership/picture-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SavedNotice } from "@/components/ui/saved-notice";
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
  const language = <input type="hidden" name="locale" value={locale} />;
  return (
    <>
      {told ? (
        <div className="mb-4">
          <SavedNotice text={told} />
        </div>
      ) : null}
      {at ? (
        // biome-ignore lint/performance/noImgElement: one person's picture, small already and not to be kept in copies
        <img
          src={`${route}?v=${at.getTime()}`}
          alt={t("photoAlt")}
          width={160}
          className="mb-4 rounded-card border border-line"
        />
      ) : null}
      <PictureForm
        route={route}
        save={t("photoSave")}
        busy={t("sending")}
        beside={
          at ? (
            <Button
              type="submit"
              variant="outline"
              compact
              form="hapus-foto"
              name="remove"
              value="1"
            >
              {t("photoRemove")}
            </Button>
          ) : null
        }
      >
        {language}
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
      </PictureForm>
      {at ? (
        // Of its own: taking a picture away sends no file that was chosen meanwhile.
        <form id="hapus-foto" action={route} method="post">
          {language}
        </form>
      ) : null}
    </>
  );
}
