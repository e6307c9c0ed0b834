import { expect, test } from "vitest";
import { loadMessages } from "./messages";

/** `account.reset.sentText` → text. */
function flatten(value: unknown, prefix = ""): [string, string][] {
  if (typeof value === "string") return [[prefix, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    flatten(inner, prefix ? `${prefix}.${key}` : key),
  );
}

/** The texts of membership. A conversation says beside its own whether mail leaves. */
const isOfMembership = (key: string) => /^(?:account|registration|rights|content)\./.test(key);

/** Says that a mail goes, or has gone. */
const promises = {
  id: /sedang (?:dikirim|dalam perjalanan)|kami (?:kirim|mengirim)|dikirim ke \{email\}|(?:memberi tahu|diberi tahu) lewat|yang kami tulis ke|Periksa email/iu,
  en: /on its way|is sent to|we (?:send|sent|write to)|told by email|we wrote to|Check your mailbox/iu,
} as const;

test.each(["id", "en"] as const)(
  "each text that promises a mail has another one for a library without a mail server (%s)",
  (locale) => {
    const texts = new Map(flatten(loadMessages(locale)).filter(([key]) => isOfMembership(key)));
    const promising = [...texts].filter(([, text]) => promises[locale].test(text));
    expect(promising.length).toBeGreaterThan(5);
    for (const [key] of promising) {
      expect(key).not.toMatch(/Held$/);
      expect(texts.get(`${key}Held`), key).toBeDefined();
    }
    const held = [...texts.keys()].filter((key) => key.endsWith("Held"));
    expect(held.filter((key) => !texts.has(key.replace(/Held$/, "")))).toEqual([]);
  },
);
