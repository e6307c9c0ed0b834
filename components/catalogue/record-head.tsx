import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { Bibliography } from "@/lib/catalogue/bibliography/types";
import type { Cover } from "@/lib/catalogue/covers/types";
import type { Availability } from "@/lib/catalogue/types";
import { AvailabilityBadges } from "./availability";
import { browseHref } from "./browse-address";
import { CoverPicture } from "./cover-picture";
import { kindName, readable } from "./labels";
import type { SaveWords } from "./save-to-list";
import { SaveToList } from "./save-to-list";
import { searchHref, textSearch } from "./search-address";
import { Spine } from "./spine";

type RecordHeadProps = {
  recordId: number;
  bibliography: Bibliography;
  /** Title, subtitle and part in one line. */
  title: string;
  availability: Availability;
  cover: Cover | undefined;
  /** The other library whose record it is, by name; null for the library's own. */
  library: string | null;
  save: SaveWords;
};

/** Names in the sentence below the title; the others stand among the details. */
const namesMax = 3;

/** The title page: large spine, title, authors and imprint in one sentence, availability in words. */
export function RecordHead({
  recordId,
  bibliography,
  title,
  availability,
  cover,
  library,
  save,
}: RecordHeadProps) {
  const t = useTranslations("catalogue-record");
  const locale = useLocale();
  const { creators, imprint, kind, callNumber, languages, online, links } = bibliography;
  const main = creators.some((creator) => creator.main)
    ? creators.filter((creator) => creator.main)
    : creators.slice(0, namesMax);
  const [language] = languages;
  // Of several numbers of a record the first one is on the label; a class alone is no place on a shelf.
  const labelled = bibliography.callNumbers.find(({ value }) => value === callNumber);
  const text = links.find(({ relation }) => relation === "resource" || relation === "version");
  return (
    <div className="grid grid-cols-[96px_minmax(0,1fr)] gap-x-5 gap-y-4 lg:grid-cols-[150px_minmax(0,1fr)] lg:gap-x-12">
      {cover ? (
        <CoverPicture cover={cover} size="page" />
      ) : (
        <Spine kind={kind} callNumber={callNumber} size="page" />
      )}
      <div className="min-w-0">
        <h1
          lang={language === locale ? undefined : language}
          className="max-w-[22ch] text-[1.75rem] leading-[1.12] break-words lg:text-h1"
        >
          {title}
        </h1>
        <p className="mt-3 text-lead">
          {main.map(({ name, spokenName }, place) => (
            <span key={name}>
              {place > 0 ? ", " : ""}
              <TextLink href={searchHref(locale, textSearch(name, "author"))} rel="nofollow">
                {spokenName}
              </TextLink>
            </span>
          ))}
          {main.length > 0 ? ". " : ""}
          {imprint ? `${readable(imprint).replace(/[.]$/u, "")}. ` : ""}
          {kindName(kind, locale)}.
        </p>
        <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-small">
          <AvailabilityBadges copies={availability} online={online} library={library} />
          {callNumber === null ? null : (
            <span>
              <span className="text-ink-muted">
                {t(labelled && labelled.kind !== "local" ? "classification" : "callNumber")}
              </span>{" "}
              <b className="font-[650] tabular-nums">{callNumber}</b>
            </span>
          )}
        </p>
        {callNumber === null ? null : (
          <p className="no-print mt-1 inline-flex min-h-9 items-center text-small">
            <TextLink
              href={browseHref(locale, "call-number", { at: "from", text: callNumber })}
              rel="nofollow"
            >
              {t("shelf")}
            </TextLink>
          </p>
        )}
        <p className="mt-1">
          <SaveToList recordId={recordId} title={title} words={save} list={locale} />
        </p>
        {text ? (
          <p className="mt-4">
            <ButtonLink href={text.url} variant="outline" rel="noopener external nofollow">
              {t("online")}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </div>
  );
}
