import type { IsoDate } from "@/lib/hours/domain/civil-date";
import type { IdentityKind } from "../../domain/identity-number";
import { isIndonesianMobile } from "../../domain/mobile";
import type { Nik } from "../../domain/nik";
import { nikCarriesDate, readNik } from "../../domain/nik";
import type { Answers } from "./answers";
import { currentAddressOf } from "./answers";
import { ageOn } from "./birth-date";

/** Oddities of an application for staff to look at. None of them stops an applicant, and none proves anything. */
export const warnings = [
  "nik-unknown-province",
  "nik-bad-date",
  "nik-bad-serial",
  // A birth date that was corrected at the registry leaves the NIK as it was.
  "nik-birth-date-differs",
  "nik-sex-differs",
  // The NIK says where it was first given out: whoever moved has another address.
  "nik-province-differs",
  "passport-shape",
  "name-odd",
  "age-under-five",
  "age-over-hundred",
  "mobile-abroad",
  "address-short",
  "guardian-same-name",
] as const;
export type Warning = (typeof warnings)[number];

/** What staff should look at in these answers, in the order of the form. `today` is the day in Jakarta. */
export function warningsOf(answers: Answers, today: IsoDate): readonly Warning[] {
  const { identity, person, identityAddress } = answers;
  const home = identityAddress.kind === "indonesia" ? identityAddress.village : null;
  const found = new Set<Warning>(
    identityWarnings({ ...identity, birthDate: person.birthDate, sex: person.sex, village: home }),
  );
  if (isOddName(person.name) || (person.guardian && isOddName(person.guardian.name)))
    found.add("name-odd");
  const age = ageOn(person.birthDate, today);
  if (age < 5) found.add("age-under-five");
  if (age > 100) found.add("age-over-hundred");
  const current = currentAddressOf(answers);
  if (current.kind === "indonesia" && !isIndonesianMobile(person.mobile))
    found.add("mobile-abroad");
  if ([identityAddress, current].some(({ street }) => street.length < 8))
    found.add("address-short");
  if (person.guardian && folded(person.guardian.name) === folded(person.name))
    found.add("guardian-same-name");
  return warnings.filter((warning) => found.has(warning));
}

/** An identity number, and what is known of its bearer to look at it beside. */
export type BorneNumber = {
  readonly kind: IdentityKind;
  /** In the shape it is stored in. */
  readonly number: string;
  readonly birthDate: IsoDate;
  /** Null where it was never asked. */
  readonly sex: "female" | "male" | null;
  /** Code of the village of the address on the document; null for one abroad or never asked. */
  readonly village: string | null;
};

/** What staff should look at in an identity number. */
export function identityWarnings(borne: BorneNumber): readonly Warning[] {
  if (borne.kind === "nik") return [...nikWarnings(borne)];
  // ICAO 9303: nine signs at most.
  return borne.kind === "passport" && !/^[A-Z0-9]{6,9}$/.test(borne.number)
    ? ["passport-shape"]
    : [];
}

function* nikWarnings({ number, birthDate, sex, village }: BorneNumber): Iterable<Warning> {
  const read = readNik(number);
  if (!read.ok) return;
  const nik = read.value;
  for (const warning of nik.warnings) yield `nik-${warning}`;
  if (carriesAnotherDate(nik, birthDate)) yield "nik-birth-date-differs";
  if (!nik.warnings.includes("bad-date") && sex !== null && nik.sex !== sex)
    yield "nik-sex-differs";
  if (village !== null && village.slice(0, 2) !== nik.digits.slice(0, 2))
    yield "nik-province-differs";
}

/**
 * Whether a NIK carries another birth date than the one that was written, as far as it carries a date at all. Its applicant is
 * told so before he sends it in, and goes on as he likes.
 */
export function contradictsNik({
  identity,
  person,
}: Pick<Answers, "identity" | "person">): boolean {
  if (identity.kind !== "nik") return false;
  const nik = readNik(identity.number);
  return nik.ok && carriesAnotherDate(nik.value, person.birthDate);
}

/** One that carries no date at all carries no other. */
function carriesAnotherDate(nik: Nik, birthDate: IsoDate): boolean {
  return !nik.warnings.includes("bad-date") && !nikCarriesDate(nik, birthDate);
}

/** Digits, signs that no name has, or no letter at all. One word, and one letter in a name, are names. */
function isOddName(name: string): boolean {
  return /[^\p{L}\p{M}\s.,'’‘ʼ`()/-]/u.test(name) || !/\p{L}/u.test(name);
}

const folded = (name: string) => name.toLowerCase().replace(/[^\p{L}]/gu, "");
