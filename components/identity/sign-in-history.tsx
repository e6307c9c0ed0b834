import { formatDateTime } from "@/lib/hours/domain/format";
import type { SignInLine } from "@/lib/identity/history/types";
import { factorSentences } from "./factor-sentences";

type SignInHistoryProps = {
  locale: "id" | "en";
  /** Newest first. */
  lines: readonly SignInLine[];
  level?: "h2" | "h3";
  /** An admin reads a colleague's: it is not his own password that would be changed. */
  ofColleague?: boolean;
};

/** Who came in, who did not, when and on which device; reads the same at 320 px and on a wide screen. */
export function SignInHistory(props: SignInHistoryProps) {
  const { locale, lines, level: Heading = "h2", ofColleague = false } = props;
  const say = factorSentences[locale];
  return (
    <section aria-labelledby="riwayat-masuk" className="grid max-w-160 gap-3">
      <div className="grid gap-2">
        <Heading id="riwayat-masuk">{say.historyTitle}</Heading>
        <p className="text-ui text-ink-muted">
          {ofColleague ? say.historyOfColleague : say.historyAbout}
        </p>
      </div>
      {lines.length === 0 ? (
        <p className="text-ui">{say.historyEmpty}</p>
      ) : (
        <ul className="border-t border-line">
          {lines.map((line, index) => (
            <li
              // Two tries may fall into one millisecond.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never reordered
              key={index}
              className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[1fr_auto]"
            >
              <p className="text-ui font-[550]">{say.outcomes[line.outcome]}</p>
              <p className="text-small text-ink-muted sm:text-right">
                <time dateTime={line.at.toISOString()}>{formatDateTime(line.at, locale)}</time>
              </p>
              <p className="text-small wrap-anywhere text-ink-muted">
                {[line.device ?? say.unknownDevice, line.network]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
