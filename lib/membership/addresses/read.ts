import "server-only";

import type { ZodError } from "zod";
import { z } from "zod";
import { listRegionsBelow, nameOfRegion } from "../regions/queries";
import type { Address } from "../registration/domain/answers";
import { addressForm } from "../registration/schema";
import type { AddressField, AddressState, AddressValues } from "./types";

const names = [
  ...(["country", "street", "rt", "rw", "postalCode"] as const),
  ...(["province", "regency", "district", "village", "same"] as const),
  "why",
] as const;

type Read<Value, Fault> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Fault };

/** An address as it was typed, checked by its form and, in Indonesia, by the atlas. */
export async function readAddress(
  values: Readonly<Record<string, string | undefined>>,
): Promise<Read<Address, ZodError<unknown>>> {
  const read = addressForm.safeParse(values);
  if (!read.success) return { ok: false, error: read.error };
  if (read.data.kind === "indonesia" && (await nameOfRegion(read.data.village)) === null) {
    const path: PropertyKey[] = ["village"];
    const message = "village-missing";
    const issue = { code: "custom" as const, path, message, input: undefined };
    return { ok: false, error: new z.ZodError([issue]) };
  }
  return { ok: true, value: read.data };
}

/** The texts of a form with one address; anything else that came with it is left out. */
export function typedAddress(form: FormData): AddressValues {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = form.get(name);
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}

/**
 * What a form with one address says: the address, "same" where that may be ticked and is, or what to show the form with
 * again: its faults, or the next list of regions that a browser without scripts asked for.
 */
export async function readAddressForm(
  form: FormData,
  { withSame }: { readonly withSame: boolean },
): Promise<Read<Address | "same", AddressState>> {
  const values = typedAddress(form);
  if (form.has("show")) {
    const lists = await listRegionsBelow(values);
    return { ok: false, error: { status: "shown", values, lists } };
  }
  if (withSame && values.same === "on") return { ok: true, value: "same" };
  const read = await readAddress(values);
  if (read.ok) return read;
  const errors: { [F in AddressField]?: string[] } = {};
  for (const { path, message } of read.error.issues) errors[path[0] as AddressField] ??= [message];
  const lists = await listRegionsBelow(values);
  return { ok: false, error: { status: "invalid", errors, values, lists } };
}

/** The words of the faults of an address; none where only the next list of regions was asked for. */
export function faultsOfAddress(state: AddressState): readonly string[] {
  return state.status === "invalid" ? Object.values(state.errors).flat() : [];
}

/** The form once more, with why it was refused. */
export async function refusedAddress(form: FormData, refusal: string): Promise<AddressState> {
  const values = typedAddress(form);
  return { status: "refused", refusal, values, lists: await listRegionsBelow(values) };
}
