import type { Locale } from "@/lib/language/locales";

/** Something to be done by an address: `ask` ends in a colon, the address stands on a line of its own. */
export type Step = {
  readonly ask: string;
  /** Absolute address. */
  readonly address: string;
  /** How long the address works, as a sentence; none where it works always. */
  readonly life?: string;
};

/** What a room has to say by mail, plain text. Never an identity number, never more of a person than is needed. */
export type MailWords = {
  /** One line, 78 characters at most (RFC 5322 §2.1.1). */
  readonly subject: string;
  /** What happened: one paragraph each. */
  readonly says: readonly string[];
  readonly step?: Step;
  /** What else is to be known once the step is read: one paragraph each. */
  readonly more?: readonly string[];
  /** Why he gets this mail, as a sentence. */
  readonly because: string;
  /** How a mail that was chosen is left. */
  readonly leave?: Step;
};

/** Who writes: the sender's name, and the name below the words. */
export const libraryNames: { readonly [L in Locale]: string } = {
  id: "Perpustakaan Nasional RI",
  en: "National Library of Indonesia",
};

const frames: {
  readonly [L in Locale]: {
    readonly [part in "greeting" | "close" | "reach"]: string;
  };
} = {
  id: {
    greeting: "Yth. Pemustaka,",
    close: "Salam,",
    reach: "Email ini dikirim otomatis, mohon tidak dibalas. Hubungi kami di:",
  },
  en: {
    greeting: "Dear reader,",
    close: "Kind regards,",
    reach: "This is an automatic email: please do not reply to it. Reach us at:",
  },
};

/** As long as lines may be that a mail program quotes without breaking them. */
const lineMax = 76;

/** Breaks between words, keeping the breaks there are. A word that is longer than a line stands whole. */
function wrap(paragraph: string): string {
  return paragraph.split("\n").map(wrapLine).join("\n");
}

function wrapLine(line: string): string {
  const [first = "", ...words] = line.split(" ");
  const lines = [first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length > lineMax) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join("\n");
}

const stepText = ({ ask, address }: Step): string => `${wrap(ask)}\n${address}`;

/**
 * A mail as its reader gets it, the same for all rooms: greeting, what happened, what to do and until when, who writes,
 * why he gets it, and how the library is reached, since nobody reads answers to it.
 * @param contact absolute address of the page that says how the library is reached
 */
export function frameMail(
  locale: Locale,
  { subject, says, step, more = [], because, leave }: MailWords,
  contact: string,
): { readonly subject: string; readonly text: string } {
  const { greeting, close, reach } = frames[locale];
  const paragraphs = [
    greeting,
    ...says.map(wrap),
    ...(step ? [stepText(step)] : []),
    ...(step?.life ? [wrap(step.life)] : []),
    ...more.map(wrap),
    `${close}\n${libraryNames[locale]}`,
    wrap(because),
    ...(leave ? [stepText(leave)] : []),
    stepText({ ask: reach, address: contact }),
  ];
  return { subject, text: `${paragraphs.join("\n\n")}\n` };
}
