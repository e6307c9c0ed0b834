import type { IsoDate } from "@/lib/hours/domain/civil-date";
import { isIndonesianMobile } from "../../domain/mobile";
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
  const found = new Set<Warning>(identity.kind === "nik" ? nikWarnings(answers) : []);
  // ICAO 9303: nine signs at most.
  if (identity.kind === "passport" && !/^[A-Z0-9]{6,9}$/.test(identity.number))
    found.add("passport-shape");
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

function* nikWarnings(answers: Answers): Iterable<Warning> {
  const { identity, person, identityAddress } = answers;
  const read = readNik(identity.number);
  if (!read.ok) return;
  const nik = read.value;
  for (const warning of nik.warnings) yield `nik-${warning}`;
  if (contradictsNik(answers)) yield "nik-birth-date-differs";
  if (!nik.warnings.includes("bad-date") && nik.sex !== person.sex) yield "nik-sex-differs";
  const province = identityAddress.kind === "indonesia" && identityAddress.village.slice(0, 2);
  if (province && province !== nik.digits.slice(0, 2)) yield "nik-province-differs";
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
  if (!nik.ok || nik.value.warnings.includes("bad-date")) return false;
  return !nikCarriesDate(nik.value, person.birthDate);
}

/** Digits, signs that no name has, or no letter at all. One word, and one letter in a name, are names. */
function isOddName(name: string): boolean {
  return /[^\p{L}\p{M}\s.,'’‘ʼ`()/-]/u.test(name) || !/\p{L}/u.test(name);
}

const folded = (name: string) => name.toLowerCase().replace(/[^\p{L}]/gu, "");
