import type { RegionLists } from "../regions/types";
import type { StepField } from "../registration/schema";

export type AddressField = Extract<
  StepField,
  | ("country" | "street" | "rt" | "rw" | "postalCode")
  | ("province" | "regency" | "district" | "village" | "same")
>;
export type AddressValues = { readonly [F in AddressField | "why"]?: string };

/** What an action answers that takes one address; what can be chosen at each level stands with what was typed. */
export type AddressState =
  | { readonly status: "idle" }
  | {
      readonly status: "invalid";
      readonly errors: { readonly [F in AddressField]?: readonly string[] };
      readonly values: AddressValues;
      readonly lists: RegionLists;
    }
  | {
      readonly status: "refused";
      readonly refusal: string;
      readonly values: AddressValues;
      readonly lists: RegionLists;
    }
  /** Without JavaScript: the next list of regions was asked for. */
  | { readonly status: "shown"; readonly values: AddressValues; readonly lists: RegionLists };
