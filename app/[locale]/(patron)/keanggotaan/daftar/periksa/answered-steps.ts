import { getTranslations } from "next-intl/server";
import type { AnsweredStep } from "@/components/membership/registration/answers-list";
import { formatShortDate } from "@/lib/hours/domain/format";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { askedPurposes } from "@/lib/membership/consents/domain/purposes";
import { consentText, statementText, wordsOf } from "@/lib/membership/consents/domain/texts";
import { listOwnConsents } from "@/lib/membership/consents/queries";
import { maskIdentityNumber } from "@/lib/membership/domain/masking";
import { formatMobile } from "@/lib/membership/domain/mobile";
import { listCountries } from "@/lib/membership/regions/countries";
import { regionsAbove } from "@/lib/membership/regions/queries";
import type { Address, Answers } from "@/lib/membership/registration/domain/answers";
import { answersSchema, steps } from "@/lib/membership/registration/domain/answers";
import {
  educations,
  guardianRelations,
  labelOf,
  occupations,
} from "@/lib/membership/registration/domain/statistics";
import { contradictsNik } from "@/lib/membership/registration/domain/warnings";
import type { OwnApplication } from "@/lib/membership/registration/types";

type Line = AnsweredStep["lines"][number];

/** A whole application as its applicant reads it through: labels as in the form, the identity number by its last four. */
export async function answeredSteps(
  own: OwnApplication,
  locale: Locale,
): Promise<readonly AnsweredStep[]> {
  const [title, t, form] = await Promise.all([
    getTranslations("registration.steps"),
    getTranslations("registration.review"),
    getTranslations("registration.form"),
  ]);
  const answers = answersSchema.parse(own.draft);
  const { identity, currentAddress } = answers;
  const address = async (of: Address) => [
    { label: form("street"), value: await addressLines(of, locale) },
  ];
  const lines: { readonly [K in keyof Answers]: readonly Line[] } = {
    identity: [
      { label: form(identity.kind), value: maskIdentityNumber(identity.number) },
      { label: form("email"), value: identity.email },
    ],
    person: await personLines(answers, locale),
    identityAddress: await address(answers.identityAddress),
    currentAddress:
      currentAddress === "same"
        ? [{ label: form("street"), value: t("same") }]
        : await address(currentAddress),
    statement: [
      { label: t("declared"), value: statementText(locale) },
      ...(await consentLines(own.id, answers.person.guardian !== null, locale)),
    ],
  };
  return steps.map(({ key, path }) => ({
    ...{ title: title(key), lines: lines[key] },
    href: localHref(locale, `/keanggotaan/daftar/${path}`),
    change: t("changeOf", { step: title(key).toLocaleLowerCase(locale) }),
  }));
}

async function personLines(answers: Answers, locale: Locale): Promise<readonly Line[]> {
  const [t, form] = await Promise.all([
    getTranslations("registration.review"),
    getTranslations("registration.form"),
  ]);
  const { person } = answers;
  const { guardian, education, occupation, institution } = person;
  const said = (label: string, value: string | null) => (value === null ? [] : [{ label, value }]);
  return [
    { label: form("name"), value: person.name },
    { label: form("mobile"), value: formatMobile(person.mobile) },
    { label: form("birthPlace"), value: person.birthPlace },
    {
      ...{ label: form("birthDate"), value: formatShortDate(person.birthDate, locale) },
      // Said, and no more: a date that was corrected at the registry leaves the NIK as it was.
      note: contradictsNik(answers) ? t("birthDateDiffers") : null,
    },
    { label: form("sex"), value: form(person.sex) },
    ...said(
      t("guardian"),
      guardian &&
        [
          `${guardian.name} (${labelOf(guardianRelations, guardian.relation, locale)})`,
          formatMobile(guardian.mobile),
        ].join("\n"),
    ),
    ...said(form("education"), education && labelOf(educations, education, locale)),
    ...said(form("occupation"), occupation && labelOf(occupations, occupation, locale)),
    ...said(form("institution"), institution),
  ];
}

async function addressLines(address: Address, locale: Locale): Promise<string> {
  if (address.kind === "abroad") {
    const country = listCountries(locale).find(({ code }) => code === address.country);
    return [address.street, country?.name ?? address.country].join("\n");
  }
  const { street, rt, rw, village, postalCode } = address;
  const names = (await regionsAbove(village)).map(({ name }) => name).toReversed();
  const near = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(" / ");
  return [street, near, names.join(", "), postalCode].filter(Boolean).join("\n");
}

async function consentLines(
  applicationId: string,
  underAge: boolean,
  locale: Locale,
): Promise<readonly Line[]> {
  const t = await getTranslations("registration.review");
  const given = await listOwnConsents(applicationId);
  return askedPurposes(underAge).map((purpose) => {
    const version = given.get(purpose);
    return version === undefined
      ? { label: t("notGiven"), value: consentText(purpose, locale).words }
      : { label: t("given"), value: wordsOf(purpose, version, locale) };
  });
}
