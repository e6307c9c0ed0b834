import { TextLink } from "@/components/ui/text-link";
import { formatDateTime, formatShortDate } from "@/lib/hours/domain/format";
import { formatMobile } from "@/lib/membership/domain/mobile";
import { formatReference } from "@/lib/membership/registration/domain/reference";
import { stateWords } from "@/lib/membership/registration/domain/state-words";
import type { ApplicationState } from "@/lib/membership/registration/domain/states";
import type { Counterpart, ReviewedApplication } from "@/lib/membership/review/types";
import { identityNames, likenessNames, memberStates } from "./review-sentences";

const headClass = "border-b-[1.5px] border-control px-3 py-2 text-left align-bottom text-small";
const cellClass = "border-b border-line px-3 py-2.5 align-top wrap-anywhere";

const stateOf = ({ kind, state }: Counterpart): string =>
  kind === "member"
    ? (memberStates[state] ?? state)
    : (stateWords.id[state as ApplicationState] ?? state);

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
      other: ({ shares }) => shares.map((word) => likenessNames[word]).join(", "),
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
      <table className="w-full min-w-160 border-collapse text-ui leading-snug tabular-nums">
        <caption className="sr-only">Pendaftaran ini dan yang mirip dengannya</caption>
        <thead>
          <tr>
            <td className={headClass} />
            <th scope="col" className={headClass}>
              Pendaftaran ini
              <br />
              {formatReference(reference)}
            </th>
            {counterparts.map((one) => (
              <th key={one.id} scope="col" className={headClass}>
                {one.kind === "member" ? "Anggota" : "Pendaftaran lain"}
                <br />
                {one.kind === "member" ? (
                  one.number
                ) : (
                  <TextLink href={`/staf/keanggotaan/${one.id}`}>
                    {formatReference(one.number)}
                  </TextLink>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, own, other }) => (
            <tr key={name}>
              <th scope="row" className={`${cellClass} text-left font-[550] text-ink-muted`}>
                {name}
              </th>
              <td className={cellClass}>{own}</td>
              {counterparts.map((one) => (
                <td key={one.id} className={cellClass}>
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
