import { getTranslations } from "next-intl/server";

/** What the forms of an address say beside their fields: while they send, and when they were refused. */
export async function addressWords(): Promise<{
  readonly busy: string;
  readonly refusals: Readonly<Record<string, string>>;
}> {
  const [form, words, address, rights] = await Promise.all([
    getTranslations("account.form"),
    getTranslations("account.words"),
    getTranslations("account.address"),
    getTranslations("rights"),
  ]);
  return {
    busy: form("busy"),
    refusals: {
      "foreign-origin": words("foreign-origin"),
      "signed-out": words("signed-out"),
      "not-a-member": words("not-a-member"),
      "changed-meanwhile": address("changedMeanwhile"),
      "never-recorded": address("noneText"),
      "already-open": rights("refusals.already-open"),
      "too-many": rights("refusals.too-many"),
      "unknown-request": rights("refusals.unknown-request"),
      "words-too-long": rights("errors.words-too-long"),
    },
  };
}
