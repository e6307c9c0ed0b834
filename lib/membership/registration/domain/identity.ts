import { ok, refuse } from "@/lib/platform/result";
import { normaliseIdentityNumber } from "../../domain/identity-number";
import { readNik } from "../../domain/nik";
import type { Answers } from "./answers";

/** Signs of a number as it may be typed, with blanks and dots between them. */
const typedMax = 60;

/**
 * An identity number as it is stored. Only its length is asked of a NIK: everything else is a warning. Left empty it is the
 * `known` one, of the same kind only.
 */
export function readIdentityNumber(
  kind: string,
  text: string,
  known: Answers["identity"] | undefined,
) {
  if (text.trim() === "")
    return known?.kind === kind ? ok(known.number) : refuse("identity-number-missing");
  if (kind === "nik") {
    const nik = readNik(text.slice(0, typedMax));
    return nik.ok ? ok(nik.value.digits) : refuse("nik-not-sixteen-digits");
  }
  const number = text.length > typedMax ? null : normaliseIdentityNumber(text);
  return number === null ? refuse("identity-number-invalid") : ok(number);
}
