import type { Locale } from "@/lib/language/locales";

/** `held`: no mail server is named; `failing`: one is, and for a while it has refused us or taken no mail. */
export type MailStanding = "ok" | "held" | "failing";

const words: {
  readonly [L in Locale]: { readonly [fate in "demo" | "held" | "failing"]: string };
} = {
  id: {
    demo: "Portal peragaan ini tidak mengirim email: yang ditulis menunggu, dan adminnya membacanya di /staf/pengaturan/surat.",
    held: "Perpustakaan belum menyiapkan pengiriman email: yang ditulis menunggu, paling lama 30 hari. Jika perlu sekarang, hubungi petugas keanggotaan.",
    failing:
      "Pengiriman email sedang terganggu: yang ditulis dicoba lagi sampai dua hari. Jika mendesak, hubungi petugas keanggotaan.",
  },
  en: {
    demo: "This demo sends no email: what is written waits, and the demo's admin reads it at /staf/pengaturan/surat.",
    held: "The library has not set up email yet: what is written waits, for 30 days at most. If you need it now, ask the membership desk.",
    failing:
      "Sending email is disturbed at the moment: what is written is tried again for up to two days. If it is urgent, ask the membership desk.",
  },
};

/**
 * What becomes of a mail that is written now, beside every sentence that promises one; null while it simply goes.
 * The same for everybody: it tells nothing of whom a mail is written to.
 * @param demo whether this is the demo, where an admin reads what is held
 */
export function mailFate(locale: Locale, standing: MailStanding, demo: boolean): string | null {
  if (standing === "ok") return null;
  return words[locale][standing === "held" && demo ? "demo" : standing];
}
