import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime, formatShortDate } from "@/lib/hours/domain/format";
import { formatMobile } from "@/lib/membership/domain/mobile";
import { formatReference } from "@/lib/membership/registration/domain/reference";
import { stateWords } from "@/lib/membership/registration/domain/state-words";
import type { ApplicationState } from "@/lib/membership/registration/domain/states";
import type { Counterpart, ReviewedApplication } from "@/lib/membership/review/types";
import { identityNames, likenessNames, memberStates } from "./review-sentences";

// On a telephone the table is taken apart: each fact by itself, and below it what either side says of it.
const headClass =
  "px-3 py-2 text-left align-bottom text-small md:border-b-[1.5px] md:border-control max-md:block max-md:px-0 max-md:py-1";
const cellClass =
  "px-3 py-2.5 align-top wrap-anywhere md:border-b md:border-line max-md:block max-md:px-0 max-md:py-0.5";
// A fact is worth reading only as wide as its words: with many beside each other the table scrolls, and the names stay.
const factClass = `${cellClass} md:min-w-38`;
const nameClass = `${cellClass} text-left font-[550] text-ink-muted md:sticky md:left-0 md:bg-paper md:wrap-normal`;
const rowClass = "max-md:block max-md:border-line max-md:border-b max-md:py-2.5";

const titleOf = ({ kind }: Counterpart) => (kind === "member" ? "Anggota" : "Pendaftaran lain");
const numberOf = ({ kind, number }: Counterpart) =>
  kind === "member" ? number : formatReference(number);

const stateOf = ({ kind, state }: Counterpart): string =>
  kind === "member"
    ? (memberStates[state] ?? state)
    : (stateWords.id[state as ApplicationState] ?? state);

/** Several of them read as one sentence. */
const inARow = ([first = "", ...others]: readonly string[]) =>
  [first, ...others.map((name) => name.charAt(0).toLowerCase() + name.slice(1))].join(", ");

/** What is left alone at the member's request is not shown (UU 27/2022 article 11). */
const unlessRestricted = (fact: (one: Counterpart) => string) => (one: Counterpart) =>
  one.state === "restricted" ? "–" : fact(one);

/** The application and whoever shares something with it, side by side; what is the same is said in words. */
export function Counterparts({ application }: { application: ReviewedApplication }) {
  const { answers, counterparts, submittedAt, reference } = application;
  if (counterparts.length === 0)
    return <p className="text-ui text-ink-muted">Tidak ada pendaftaran atau anggota yang mirip.</p>;
  const rows: readonly {
    readonly name: string;
    readonly own: string;
    readonly other: (one: Counterpart) => string;
  }[] = [
    {
      name: "Kesamaan",
      own: "",
      other: ({ shares }) => inARow(shares.map((word) => likenessNames[word])),
    },
    { name: "Keadaan", own: stateWords.id[application.state], other: stateOf },
    {
      name: "Nama",
      own: answers?.person.name ?? application.name,
      other: unlessRestricted(({ name }) => name),
    },
    {
      name: "Tanggal lahir",
      own: answers ? formatShortDate(answers.person.birthDate, "id") : "–",
      other: unlessRestricted(({ birthDate }) => formatShortDate(birthDate, "id")),
    },
    {
      name: "Identitas",
      own: answers ? `${identityNames[answers.identity.kind]} ${answers.identity.number}` : "–",
      other: unlessRestricted(
        ({ identityKind, identityNumber }) =>
          `${identityNames[identityKind] ?? identityKind} ${identityNumber}`,
      ),
    },
    { name: "Email", own: answers?.identity.email ?? "–", other: ({ email }) => email ?? "–" },
    {
      name: "Telepon",
      own: answers ? formatMobile(answers.person.mobile) : "–",
      other: unlessRestricted(({ mobile }) => formatMobile(mobile)),
    },
    {
      name: "Dikirim atau terdaftar",
      own: formatDateTime(submittedAt, "id"),
      other: unlessRestricted(({ since }) =>
        since ? formatDateTime(since, "id") : "Tidak tercatat",
      ),
    },
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard
    <section className="overflow-x-auto" aria-label="Perbandingan" tabIndex={0}>
      <table className="w-full border-collapse text-ui leading-snug tabular-nums max-md:block md:min-w-140">
        <caption className="sr-only">Pendaftaran ini dan yang mirip dengannya</caption>
        <thead className="max-md:block">
          <tr className={rowClass}>
            <td className={`${headClass} max-md:hidden`} />
            <th scope="col" className={headClass}>
              Pendaftaran ini <br className="max-md:hidden" />
              {formatReference(reference)}
            </th>
            {counterparts.map((one) => (
              <th key={one.id} scope="col" className={headClass}>
                {titleOf(one)} <br className="max-md:hidden" />
                {one.kind === "member" ? (
                  numberOf(one)
                ) : (
                  <TextLink href={`/staf/keanggotaan/${one.id}`}>{numberOf(one)}</TextLink>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map(({ name, own, other }) => (
            <tr key={name} className={rowClass}>
              <th scope="row" className={nameClass}>
                {name}
              </th>
              {/* What has nothing to say of a fact takes no line of its own on a telephone. */}
              <td className={own === "" ? `${factClass} max-md:hidden` : factClass}>
                <Whose>Pendaftaran ini</Whose>
                {own}
              </td>
              {counterparts.map((one) => (
                <td key={one.id} className={factClass}>
                  <Whose>
                    {titleOf(one)} {numberOf(one)}
                  </Whose>
                  {other(one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Whose fact it is, in words, where no column says so. */
function Whose({ children }: { children: ReactNode }) {
  return <span className="block text-ink-muted text-small md:hidden">{children}</span>;
}
