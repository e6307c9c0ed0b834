import type { Locale } from "@/lib/language/locales";
import type { MailWords } from "@/lib/notifications/domain/frame";

/** What a mail tells of a piece of news; null in English where it has not been translated. */
export type NewsWords = {
  readonly id: { readonly title: string; readonly summary: string };
  readonly en: { readonly title: string; readonly summary: string } | null;
};

/** As long as a subject may be (RFC 5322 §2.1.1). */
const subjectMax = 78;

function subjectOf(name: string, title: string): string {
  const subject = `${name}: ${title}`;
  return subject.length <= subjectMax ? subject : `${subject.slice(0, subjectMax - 1).trimEnd()}…`;
}

/**
 * A piece of news to a member who said yes to mail: title, teaser, link, and how to stop. `link` and `stop` are absolute
 * addresses; the page at `stop` needs no signing in. Without a name: it may be read over a shoulder.
 */
export function newsMail(facts: {
  readonly locale: Locale;
  readonly words: NewsWords;
  readonly link: string;
  readonly stop: string;
}): MailWords {
  const { locale, words, link, stop } = facts;
  const { title, summary } = (locale === "en" ? words.en : null) ?? words.id;
  if (locale === "en")
    return {
      subject: subjectOf("Library news", title),
      says: [title, summary],
      step: { ask: "Read on:", address: link },
      because:
        "You get this email because, as a member, you agreed to news of the Library by email. All of your consents stand in your account.",
      leave: {
        ask: "To stop it, without signing in, press the button of this page:",
        address: stop,
      },
    };
  return {
    subject: subjectOf("Kabar Perpustakaan", title),
    says: [title, summary],
    step: { ask: "Selengkapnya:", address: link },
    because:
      "Anda menerima email ini karena, sebagai anggota, Anda menyetujui kabar Perpustakaan melalui email. Semua persetujuan Anda tercantum di akun Anda.",
    leave: { ask: "Untuk berhenti tanpa perlu masuk, tekan tombol di halaman ini:", address: stop },
  };
}
