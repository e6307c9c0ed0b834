import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { Bibliography } from "@/lib/catalogue/bibliography/types";
import type { Availability } from "@/lib/catalogue/types";
import { AvailabilityBadges } from "./availability";
import { kindName, readable } from "./labels";
import { searchHref, textSearch } from "./search-address";
import { Spine } from "./spine";

type RecordHeadProps = {
  bibliography: Bibliography;
  /** Title, subtitle and part in one line. */
  title: string;
  availability: Availability;
};

/** Names in the sentence below the title; the others stand among the details. */
const namesMax = 3;

/** The title page: large spine, title, authors and imprint in one sentence, availability in words. */
export function RecordHead({ bibliography, title, availability }: RecordHeadProps) {
  const t = useTranslations("catalogue-record");
  const locale = useLocale();
  const { creators, imprint, kind, callNumber, languages, online, links } = bibliography;
  const main = creators.some((creator) => creator.main)
    ? creators.filter((creator) => creator.main)
    : creators.slice(0, namesMax);
  const [language] = languages;
  const text = links.find(({ relation }) => relation === "resource" || relation === "version");
  return (
    <div className="grid grid-cols-[96px_minmax(0,1fr)] gap-x-5 gap-y-4 lg:grid-cols-[150px_minmax(0,1fr)] lg:gap-x-12">
      <Spine kind={kind} callNumber={callNumber} size="page" />
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
          <AvailabilityBadges copies={availability} online={online} />
          {callNumber === null ? null : <b className="font-[650] tabular-nums">{callNumber}</b>}
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
