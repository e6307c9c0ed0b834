import { expect, test } from "vitest";
import { addressForm, identityForm, personForm } from "../schema";
import { wholeAnswers } from "../testing/answers";
import { typedValuesOf } from "./typed-values";

const child = { name: "Sri", relation: "mother", mobile: "+6281299990001" } as const;
const abroad = { kind: "abroad", street: "1 Orchard Road\nSingapore", country: "SG" } as const;
const answers = wholeAnswers({
  person: { birthDate: "2015-01-09", guardian: child, education: "primary", institution: "SD 1" },
  currentAddress: abroad,
});

test("a step that is saved again unchanged stays what it was", () => {
  const typed = (step: keyof typeof answers) => typedValuesOf(step, answers);
  expect(identityForm(answers.identity).parse(typed("identity"))).toEqual(answers.identity);
  const person = personForm({ today: "2026-11-22", guardianBelowAge: 18 });
  expect(person.parse(typed("person"))).toEqual(answers.person);
  expect(addressForm.parse(typed("identityAddress"))).toEqual(answers.identityAddress);
  expect(addressForm.parse(typed("currentAddress"))).toEqual(abroad);
  expect(typedValuesOf("currentAddress", wholeAnswers())).toEqual({ same: "on" });
});

test("the identity number is shown to nobody again, and no box is ticked before", () => {
  expect(JSON.stringify(typedValuesOf("identity", answers))).not.toContain(answers.identity.number);
  expect(typedValuesOf("statement", answers)).toEqual({});
  expect(typedValuesOf("person", {})).toEqual({});
});
