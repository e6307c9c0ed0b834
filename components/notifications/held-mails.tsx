import { formatDateTime } from "@/lib/hours/domain/format";
import type { HeldMail } from "@/lib/notifications/types";

/** Mail that waits, the newest first; its words only where the page was given them. */
export function HeldMails({ mails }: { readonly mails: readonly HeldMail[] }) {
  if (mails.length === 0) return <p>Tidak ada surat yang menunggu.</p>;
  return (
    <ol className="max-w-[80ch] border-line border-t">
      {mails.map(({ id, kind, madeAt, locale, tries, failure, letter }) => (
        <li key={id} className="border-line border-b py-4">
          <p className="text-small text-ink-muted">
            <time dateTime={madeAt.toISOString()}>{formatDateTime(madeAt, "id")}</time>
            {` · ${kind}`}
            {tries > 0 ? ` · sudah dicoba ${tries} kali` : null}
            {failure === null ? null : ` (${failure})`}
          </p>
          {letter === null ? null : (
            <details>
              <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3">
                <strong lang={locale}>{letter.subject}</strong>
                <span className="wrap-anywhere text-ui text-ink-muted">{letter.to}</span>
              </summary>
              <pre
                lang={locale}
                className="wrap-anywhere mt-2 whitespace-pre-wrap rounded-card bg-sunken p-4 text-ui"
              >
                {letter.text}
              </pre>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
