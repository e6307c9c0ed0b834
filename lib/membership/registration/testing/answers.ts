import type { Answers } from "../domain/answers";

/** Answers of somebody who does not exist (district 00, serial 9999), with nothing odd about them; `over` by step. */
export function wholeAnswers(
  over: { readonly [K in keyof Answers]?: Partial<Answers[K]> } = {},
): Answers {
  const base: Answers = {
    identity: { kind: "nik", number: "3171001708909999", email: "suparman@contoh.test" },
    person: {
      ...{ name: "Suparman", mobile: "+6281299990000", birthPlace: "Jakarta" },
      ...{ birthDate: "1990-08-17", sex: "male", guardian: null },
      ...{ education: null, occupation: null, institution: null },
    },
    identityAddress: {
      ...{ kind: "indonesia", street: "Jalan Contoh Nomor 1", rt: "001", rw: "002" },
      ...{ village: "31.71.01.1001", postalCode: "10110" },
    },
    currentAddress: "same",
    statement: { version: 1 },
  };
  const merged = Object.entries(base).map(([step, answers]) => {
    const change = over[step as keyof Answers];
    const whole = typeof answers === "string" || typeof change === "string";
    return [step, change === undefined ? answers : whole ? change : { ...answers, ...change }];
  });
  return Object.fromEntries(merged) as Answers;
}
