import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as awaited from "@/lib/conversation/awaited/domain/mails";
import * as replies from "@/lib/conversation/own/domain/mails";
import * as resuming from "@/lib/conversation/resuming/domain/mails";
import * as factor from "@/lib/identity/factor/domain/mails";
import * as reset from "@/lib/identity/reset/domain/mails";
import type { Locale } from "@/lib/language/locales";
import * as admission from "@/lib/membership/admission/domain/mails";
import * as card from "@/lib/membership/card/domain/mails";
import * as news from "@/lib/membership/news/domain/mails";
import * as email from "@/lib/membership/profile/email/domain/mails";
import * as registration from "@/lib/membership/registration/domain/mails";
import * as rights from "@/lib/privacy/domain/mails";
import type { MailWords } from "./domain/frame";
import { frameMail } from "./domain/frame";

const contact = "https://portal.test/kontak";
const link = `https://portal.test/masuk/sandi-baru/${"a".repeat(43)}`;
const facts = {
  ...{ link, settings: link, signIn: link, address: link, help: link, status: link, ask: link },
  ...{ reference: "ABCDEFGH", reason: "Nama tidak sama dengan di KTP." },
  ...{ memberNumber: "700000000018", byEmail: true },
  ...({ kind: "correct", due: "26 November 2026 10.00" } as const),
};

const newsWords = {
  id: { title: "Pameran naskah", summary: "Dibuka Senin." },
  en: { title: "Manuscripts on show", summary: "Opens on Monday." },
};

/** Each mail there is, by its file and its function. */
const rooms: Readonly<Record<string, Readonly<Record<string, (locale: Locale) => MailWords>>>> = {
  "conversation/awaited": {
    awaitedMail: (locale) => awaited.awaitedMail({ ...facts, locale, account: false }),
  },
  "conversation/own": { replyMail: (locale) => replies.replyMail({ ...facts, locale }) },
  "conversation/resuming": {
    resumeTalkMail: (locale) => resuming.resumeTalkMail({ ...facts, locale }),
  },
  "identity/factor": {
    factorMail: (locale) => factor.factorMail({ ...facts, locale, change: "factor-set-up" }),
  },
  "identity/reset": {
    resetMail: (locale) => reset.resetMail({ ...facts, locale }),
    accountReadyMail: (locale) => reset.accountReadyMail({ ...facts, locale }),
    passwordChangedMail: (locale) => reset.passwordChangedMail({ ...facts, locale }),
  },
  "membership/admission": {
    approvedMail: (locale) => admission.approvedMail({ ...facts, locale }),
    returnedMail: (locale) => admission.returnedMail({ ...facts, locale }),
    refusedMail: (locale) => admission.refusedMail({ ...facts, locale }),
  },
  "membership/card": {
    cardBlockedMail: (locale) => card.cardBlockedMail({ ...facts, locale }),
    cardIssuedMail: (locale) => card.cardIssuedMail({ ...facts, locale }),
  },
  "membership/news": {
    newsMail: (locale) => news.newsMail({ locale, link, stop: link, words: newsWords }),
  },
  "membership/profile/email": {
    confirmEmailMail: (locale) => email.confirmEmailMail(locale, link),
    emailChangedMail: (locale) => email.emailChangedMail(locale, link),
  },
  "membership/registration": {
    resumeMail: (locale) => registration.resumeMail({ ...facts, locale }),
    confirmMail: (locale) => registration.confirmMail({ ...facts, locale }),
    receivedMail: (locale) => registration.receivedMail({ ...facts, locale }),
    statusMail: (locale) => registration.statusMail({ ...facts, locale }),
    withdrawnMail: (locale) => registration.withdrawnMail({ ...facts, locale }),
    expiredMail: (locale) => registration.expiredMail({ ...facts, locale }),
    usedAgainMail: (locale) => registration.usedAgainMail({ ...facts, locale }),
  },
  privacy: {
    receivedMail: (locale) => rights.receivedMail({ ...facts, locale }),
    answeredMail: (locale) => rights.answeredMail({ ...facts, locale }),
    deletedMail: (locale) => rights.deletedMail(locale, "Sesuai permintaan."),
  },
};

test("no room's mails are missing here", () => {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll(path.sep, "/"))
    .filter((name) => name.endsWith("/domain/mails.ts"))
    .map((name) => name.replace("/domain/mails.ts", ""));
  expect(files.toSorted()).toEqual(Object.keys(rooms).toSorted());
  const written = [
    replies,
    awaited,
    resuming,
    factor,
    reset,
    admission,
    card,
    news,
    email,
    registration,
    rights,
  ];
  expect(Object.values(rooms).flatMap(Object.keys).toSorted()).toEqual(
    written.flatMap(Object.keys).toSorted(),
  );
});

const mails = Object.entries(rooms).flatMap(([room, functions]) =>
  Object.entries(functions).map(([name, write]) => [`${room} ${name}`, write] as const),
);

describe.each(mails)("%s", (name, write) => {
  const [id, en] = (["id", "en"] as const).map((locale) =>
    frameMail(locale, write(locale), contact),
  );
  if (!id || !en) throw new Error("two languages");

  test("is a letter from the library in each language", () => {
    expect(id.text).toMatch(/^Yth\. Pemustaka,\n\n/);
    expect(id.text).toContain("\n\nSalam,\nPerpustakaan Nasional RI\n\nAnda menerima email ini ");
    expect(en.text).toMatch(/^Dear reader,\n\n/);
    expect(en.text).toContain(
      "\n\nKind regards,\nNational Library of Indonesia\n\nYou get this email ",
    );
    expect(id.subject).not.toBe(en.subject);
    for (const { subject, text } of [id, en]) {
      expect(subject).toMatch(/^[^\r\n]{5,78}$/);
      expect(text).not.toMatch(/\n{3}|undefined/);
      for (const line of text.split("\n"))
        if (line.length > 76) expect(line).toMatch(/^https:\S+$/);
    }
  });

  test("has each address on a line of its own: a sign beside it breaks it in half of all mail programs", () => {
    for (const { text } of [id, en])
      for (const line of text.split("\n").filter((each) => each.includes("https:")))
        expect([link, contact]).toContain(line);
  });

  test("holds no number of a person but where it is what the mail is for", () => {
    const numbers = (id.text + en.text).replaceAll(link, "").match(/\d{10,}/g) ?? [];
    expect(new Set(numbers)).toEqual(
      new Set(name === "membership/admission approvedMail" ? ["700000000018"] : []),
    );
  });

  test("calls things by the words of the portal", () => {
    expect(id.text + id.subject).not.toMatch(/surel|Bila|\bsigns\b/);
    expect(en.text + en.subject).not.toMatch(/e-mail/i);
  });
});
