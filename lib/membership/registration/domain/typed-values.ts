import type { Address, Draft, StepKey } from "./answers";

/** The texts of a step's form as they were saved; the identity number is not among them. */
export function typedValuesOf(step: StepKey, draft: Draft): Readonly<Record<string, string>> {
  switch (step) {
    case "identity": {
      const { kind, email } = draft.identity ?? { kind: "", email: "" };
      return { kind, email };
    }
    case "person":
      return draft.person ? personValues(draft.person) : {};
    case "identityAddress":
      return draft.identityAddress ? addressValues(draft.identityAddress) : {};
    case "currentAddress": {
      const { currentAddress } = draft;
      if (currentAddress === "same") return { same: "on" };
      return currentAddress ? addressValues(currentAddress) : {};
    }
    // What was said yes to is said again: a box is never ticked before.
    case "statement":
      return {};
  }
}

function personValues(person: NonNullable<Draft["person"]>): Readonly<Record<string, string>> {
  const { guardian, birthDate, ...rest } = person;
  const [birthYear = "", month = "", day = ""] = birthDate.split("-");
  const { education, occupation, institution, ...said } = rest;
  return {
    ...said,
    ...{ birthYear, birthMonth: String(Number(month)), birthDay: String(Number(day)) },
    ...{ education: education ?? "", occupation: occupation ?? "", institution: institution ?? "" },
    guardianName: guardian?.name ?? "",
    guardianRelation: guardian?.relation ?? "",
    guardianMobile: guardian?.mobile ?? "",
  };
}

/** The texts of a form with one address. */
export function addressValues(address: Address): Readonly<Record<string, string>> {
  if (address.kind === "abroad") return { country: address.country, street: address.street };
  const { street, rt, rw, village, postalCode } = address;
  return {
    ...{ country: "ID", street, rt: rt ?? "", rw: rw ?? "", postalCode: postalCode ?? "" },
    ...{ province: village.slice(0, 2), regency: village.slice(0, 5) },
    ...{ district: village.slice(0, 8), village },
  };
}
