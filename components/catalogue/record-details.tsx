import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { audienceLabels, roleLabels } from "@/lib/catalogue/bibliography/domain/labels";
import type { Bibliography, Creator, OtherIdentifier } from "@/lib/catalogue/bibliography/types";
import type { Messages } from "@/lib/language/messages";
import { digitalKindName, kindName, languageName } from "./labels";
import { searchHref, textSearch } from "./search-address";

type DetailName = keyof Messages["catalogue-record"]["fields"];
type Detail = { readonly key: DetailName; readonly values: readonly ReactNode[] };

/** *Rincian*: everything the record says, by name. What it is silent about is left out. */
export function RecordDetails({ bibliography }: { bibliography: Bibliography }) {
  const t = useTranslations("catalogue-record");
  const details = useDetails(bibliography).filter(({ values }) => values.length > 0);
  return (
    <dl className="text-ui">
      {details.map(({ key, values }) => (
        <div
          key={key}
          className="grid grid-cols-1 gap-x-6 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[200px_minmax(0,1fr)]"
        >
          <dt className="text-ink-muted">{t(`fields.${key}`)}</dt>
          <dd className="grid min-w-0 grid-cols-1 gap-1 break-words">
            {values.map((value, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a record may say the same twice, and nothing here moves
              <div key={place}>{value}</div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the classifications call themselves. */
const schemes = { dewey: "DDC", udc: "UDC", lc: "LCC", nlm: "NLM" } as const;

const joined = (parts: readonly (string | null)[], sign: string) =>
  parts.filter((part) => part !== null && part !== "").join(sign);

const some = (value: string | null): readonly string[] => (value ? [value] : []);

function useDetails(bibliography: Bibliography): readonly Detail[] {
  const t = useTranslations("catalogue-record");
  const locale = useLocale();
  const find = (text: string, field: "author" | "subject" | "title", shown: ReactNode = text) => (
    <TextLink href={searchHref(locale, textSearch(text, field))} rel="nofollow">
      {shown}
    </TextLink>
  );
  const { host, series, thesis, years } = bibliography;
  const imprints = bibliography.imprints.map(
    ({ role, places, publishers, date }) =>
      (role === "publication" ? "" : `${t(`imprints.${role}`)}: `) +
      joined([joined([places.join("; "), publishers.join("; ")], ": "), date], ", "),
  );
  return [
    {
      key: "creators",
      values: bibliography.creators.map((creator) => (
        <CreatorLine key={creator.name} creator={creator} link={find(creator.name, "author")} />
      )),
    },
    { key: "responsibility", values: some(bibliography.responsibility) },
    {
      key: "otherTitles",
      values: bibliography.otherTitles.map(({ text, kind }) => `${text} (${t(`titles.${kind}`)})`),
    },
    {
      key: "host",
      values: host
        ? [
            <>
              {find(host.title, "title")}
              {[host.creator, host.part, host.imprint, host.issn && `ISSN ${host.issn}`]
                .filter(Boolean)
                .map((part) => `. ${part}`)
                .join("")}
            </>,
          ]
        : [],
    },
    { key: "edition", values: some(bibliography.edition) },
    { key: "imprint", values: imprints },
    {
      key: "year",
      values: years?.certain === false && bibliography.dateText ? [bibliography.dateText] : [],
    },
    { key: "numbering", values: some(bibliography.numbering) },
    { key: "frequency", values: some(bibliography.frequency) },
    { key: "physical", values: some(bibliography.physicalDescription) },
    { key: "scale", values: some(bibliography.scale) },
    {
      key: "series",
      values: series.map(({ title, volume, issn }) => (
        <>
          {find(title, "title")}
          {volume ? `; ${volume}` : ""}
          {issn ? `, ISSN ${issn}` : ""}
        </>
      )),
    },
    { key: "kind", values: [kindName(bibliography.kind, locale)] },
    {
      key: "digitalKind",
      values: some(bibliography.digitalKind).map((kind) => digitalKindName(kind, locale)),
    },
    {
      key: "audience",
      values: bibliography.audience ? [audienceLabels[bibliography.audience][locale]] : [],
    },
    {
      key: "languages",
      values: some(bibliography.languages.map((tag) => languageName(tag, locale)).join(", ")),
    },
    {
      key: "originalLanguages",
      values: some(
        bibliography.originalLanguages.map((tag) => languageName(tag, locale)).join(", "),
      ),
    },
    {
      key: "alternates",
      values: bibliography.alternates.map(({ text, script, tag }) => (
        <span key={tag + text} lang={script ? `und-${script}` : undefined} dir="auto">
          {text}
        </span>
      )),
    },
    { key: "subjects", values: bibliography.subjects.map(({ text }) => find(text, "subject")) },
    { key: "genres", values: bibliography.genres },
    { key: "summary", values: some(bibliography.summary) },
    { key: "contents", values: bibliography.contents },
    { key: "notes", values: bibliography.notes },
    { key: "thesis", values: thesis ? [thesis.text] : [] },
    {
      key: "isbn",
      values: bibliography.isbns.map(({ isbn13, printed, note }) =>
        [printed || isbn13, note && `(${note})`].filter(Boolean).join(" "),
      ),
    },
    { key: "invalidIsbn", values: bibliography.invalidIsbns },
    { key: "issn", values: bibliography.issns },
    {
      key: "identifiers",
      values: bibliography.otherIdentifiers.map((one) => <Identifier key={one.value} one={one} />),
    },
    {
      key: "callNumbers",
      values: bibliography.callNumbers.flatMap(({ kind, value }) =>
        kind === "local" ? [value] : [],
      ),
    },
    {
      key: "classification",
      values: bibliography.callNumbers.flatMap(({ kind, value }) =>
        kind === "local" ? [] : [kind === "other" ? value : `${value} (${schemes[kind]})`],
      ),
    },
    {
      key: "links",
      values: bibliography.links.map(({ url, text }) => (
        <TextLink key={url} href={url} rel="noopener external nofollow">
          {text ?? url}
        </TextLink>
      )),
    },
    {
      key: "systemNumbers",
      values: [...some(bibliography.controlNumber), ...bibliography.systemNumbers],
    },
  ];
}

/** *Toer, Pramoedya Ananta, 1925–2006 (pengarang)*. */
function CreatorLine({ creator, link }: { creator: Creator; link: ReactNode }) {
  const locale = useLocale();
  const beside = [creator.titleWords, creator.dates].filter((words) => words !== null).join(", ");
  const roles = creator.roles.map((role) => roleLabels[role][locale]).join(", ");
  return (
    <>
      {link}
      {beside === "" ? "" : `, ${beside}`}
      {roles === "" ? "" : ` (${roles})`}
      {creator.alternateNames.map((name) => (
        <span key={name} dir="auto" className="ml-2">
          {name}
        </span>
      ))}
    </>
  );
}

function Identifier({ one: { kind, value, note } }: { one: OtherIdentifier }) {
  const t = useTranslations("catalogue-record.identifiers");
  const told = note ? `${value} (${note})` : value;
  if (kind === "doi")
    return (
      <>
        DOI{" "}
        <TextLink href={`https://doi.org/${encodeURI(value)}`} rel="noopener external nofollow">
          {told}
        </TextLink>
      </>
    );
  return <>{`${t(kind)}: ${told}`}</>;
}
