import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";

type TranslationNoteProps = {
  /** `missing`: the English page shows the Indonesian text; `stale`: the Indonesian one has changed since. */
  state: "missing" | "stale";
  /** Address of the Indonesian page. */
  originalHref: string;
};

/** Says on an English page what its text is not. */
export function TranslationNote({ state, originalHref }: TranslationNoteProps) {
  const t = useTranslations("content.translation");
  return (
    <p className="max-w-[66ch] rounded-control bg-accent-soft px-4 py-2.5 text-ui text-ink">
      {state === "missing" ? t("indonesian") : t("stale")}{" "}
      {state === "stale" ? (
        <TextLink href={originalHref} lang="id">
          {t("original")}
        </TextLink>
      ) : null}
    </p>
  );
}
