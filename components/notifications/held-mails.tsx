import { formatDateTime } from "@/lib/hours/domain/format";
import type { HeldMail } from "@/lib/notifications/types";

/** Whom or what a mail is about, by the beginning of its `about`. */
const subjects: Readonly<Record<string, string>> = {
  account: "tentang akun",
  application: "tentang pendaftaran",
  conversation: "tentang percakapan",
  member: "tentang keanggotaan",
  "rights-request": "tentang hak atas data",
};

const failures: Readonly<Record<string, string>> = {
  "recipient-refused": "alamat penerima ditolak",
  "mail-refused": "surat ditolak server",
  later: "server meminta dicoba lagi nanti",
  "sender-refused": "alamat pengirim ditolak",
  "sign-in-refused": "nama atau kata sandi server email ditolak",
  unreachable: "server email tidak menjawab",
};

/** Mail that waits, the newest first; its words only where the page was given them. */
export function HeldMails({ mails }: { readonly mails: readonly HeldMail[] }) {
  if (mails.length === 0) return <p>Tidak ada email yang menunggu.</p>;
  return (
    <ol className="max-w-[80ch] border-line border-t">
      {mails.map(({ id, about, madeAt, locale, tries, failure, letter }) => (
        <li key={id} className="border-line border-b py-4">
          <p className="text-small text-ink-muted">
            <time dateTime={madeAt.toISOString()}>{formatDateTime(madeAt, "id")}</time>
            {` · ${subjects[about.split(":")[0] ?? ""] ?? "lainnya"}`}
            {tries > 0 ? ` · sudah dicoba ${tries} kali` : null}
            {failure === null ? null : `: ${failures[failure] ?? "gagal"}`}
          </p>
          {letter === null ? null : (
            <details>
              <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3">
                <strong
                  lang={locale}
                  className="text-primary underline decoration-1 underline-offset-[0.22em]"
                >
                  {letter.subject}
                </strong>
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
