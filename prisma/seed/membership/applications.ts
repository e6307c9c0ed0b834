import { wibDateAt } from "../../../lib/hours/domain/civil-date";
import { settleConsents } from "../../../lib/membership/consents/mutations";
import { identityIndexText } from "../../../lib/membership/domain/identity-number";
import type { Answers } from "../../../lib/membership/registration/domain/answers";
import { likenessText } from "../../../lib/membership/registration/domain/likeness";
import { warningsOf } from "../../../lib/membership/registration/domain/warnings";
import { now } from "../../../lib/platform/clock";
import { blindIndex, seal } from "../../../lib/platform/crypto";
import type { Tx } from "../../../lib/platform/db";

type DemoApplication = {
  /** Eight signs, the same at every start: the seed knows by it what it has entered. */
  readonly reference: string;
  readonly hoursAgo: number;
  readonly duplicate?: true;
  readonly answers: Answers;
};

const home: Answers["identityAddress"] = {
  kind: "indonesia",
  ...{ street: "Jalan Contoh Raya Nomor 7", rt: "003", rw: "005" },
  ...{ village: "31.71.01.1001", postalCode: "10110" },
};

type Person = Pick<Answers["person"], "name" | "mobile" | "birthDate" | "sex"> &
  Partial<Answers["person"]>;

/** Answers of nobody: district 00 and serial 9999, which are not given out, and runs of one digit for telephones. */
function answersOf(
  identity: Answers["identity"],
  person: Person,
  address: Answers["identityAddress"] = home,
): Answers {
  return {
    identity,
    person: {
      ...{ birthPlace: "Jakarta", guardian: null, education: null, occupation: null },
      ...{ institution: null, ...person },
    },
    identityAddress: address,
    currentAddress: "same",
    statement: { version: 1 },
  };
}

const nik = (number: string, email: string) => ({ kind: "nik", number, email }) as const;

/** What waits in the demo: people without a warning, with some, twice the same, a child, and one who resembles a member. */
export const demoApplications: readonly DemoApplication[] = [
  {
    reference: "DEMAAAA2",
    hoursAgo: 52,
    answers: answersOf(nik("3171006003959999", "dewi@contoh.test"), {
      ...{ name: "Dewi Anggraini", mobile: "+6281222220001", birthDate: "1995-03-20" },
      ...{ sex: "female", education: "bachelor", occupation: "employee" },
    }),
  },
  {
    reference: "DEMAAAA3",
    hoursAgo: 47,
    answers: answersOf(nik("3171005212689999", "ngatinem@contoh.test"), {
      ...{ name: "Ngatinem", mobile: "+6281222220002", birthDate: "1968-12-12", sex: "female" },
    }),
  },
  {
    reference: "DEMAAAA4",
    hoursAgo: 30,
    answers: answersOf(
      { kind: "passport", number: "X0000002", email: "liam@contoh.test" },
      {
        ...{ name: "Liam van der Berg", mobile: "+31612345678", birthDate: "1988-07-01" },
        ...{ sex: "male", birthPlace: "Leiden", occupation: "researcher" },
      },
      { kind: "abroad", street: "Voorbeeldstraat 1\n2300 AA Leiden", country: "NL" },
    ),
  },
  {
    reference: "DEMAAAA5",
    hoursAgo: 28,
    answers: answersOf(nik("3471000201909999", "bayu@contoh.test"), {
      ...{ name: "Bayu Nugroho", mobile: "+6281222220004", birthDate: "1990-01-12", sex: "male" },
    }),
  },
  {
    reference: "DEMAAAA6",
    hoursAgo: 20,
    answers: answersOf(nik("3171004909999999", "putri@contoh.test"), {
      ...{ name: "Putri Maharani", mobile: "+6281222220005", birthDate: "1999-09-09" },
      ...{ sex: "female" },
    }),
  },
  {
    reference: "DEMAAAA7",
    hoursAgo: 19,
    duplicate: true,
    answers: answersOf(nik("3171004909999999", "putri.m@contoh.test"), {
      ...{ name: "Putri M.", mobile: "+6281222220005", birthDate: "1999-09-09", sex: "female" },
    }),
  },
  {
    reference: "DEMAAAA8",
    hoursAgo: 9,
    answers: answersOf(nik("3171000405129999", "arjuna@contoh.test"), {
      ...{ name: "Arjuna Wibowo", mobile: "+6281222220006", birthDate: "2012-05-04" },
      ...{ sex: "male", education: "primary", occupation: "pupil" },
      guardian: { name: "Sri Wibowo", relation: "mother", mobile: "+6281222220007" },
    }),
  },
  {
    reference: "DEMAAAA9",
    hoursAgo: 3,
    answers: answersOf(
      { kind: "passport", number: "X0000003", email: "sekar@contoh.test" },
      {
        ...{ name: "Sekar Wulandari", mobile: "+6281222220008", birthDate: "1990-08-17" },
        ...{ sex: "female" },
      },
    ),
  },
];

/** Enters the demo's applications that are not there yet; what staff have decided stays decided. */
export async function seedApplications(tx: Tx): Promise<void> {
  for (const { reference, hoursAgo, duplicate = false, answers } of demoApplications) {
    const known = await tx.membershipApplication.findUnique({ where: { reference } });
    if (known) continue;
    const { identity, person } = answers;
    const at = new Date(now().getTime() - hoursAgo * 3_600_000);
    const { id } = await tx.membershipApplication.create({
      data: {
        ...{ reference, state: "submitted", locale: "id", stepsDone: 5, duplicate },
        answersSealed: seal(JSON.stringify(answers)),
        ...{ name: person.name, mobile: person.mobile, email: identity.email },
        birthDate: new Date(`${person.birthDate}T00:00:00Z`),
        identityKind: identity.kind,
        identityIndex: blindIndex(identityIndexText(identity.number)),
        likenessIndex: blindIndex(likenessText(person.name, person.birthDate)),
        warnings: [...warningsOf(answers, wibDateAt(at))],
        ...{ startedAt: at, savedAt: at, submittedAt: at, emailVerifiedAt: at },
        events: {
          create: ["started", "submitted", "confirmed"].map((type) => ({
            ...{ type, actorKind: "applicant", at },
          })),
        },
      },
    });
    await settleConsents(
      tx,
      id,
      person.guardian ? ["membership", "guardian"] : ["membership"],
      "id",
    );
  }
}
