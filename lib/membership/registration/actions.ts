"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { wibDateAt } from "@/lib/hours/domain/civil-date";
import { originAllowed } from "@/lib/identity/origin";
import { hashPatronKey, readPatronKey } from "@/lib/identity/patron-key";
import { localHref } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import { listRegions, listRegionsBelow } from "../regions/queries";
import type { Region, RegionLists } from "../regions/types";
import { getMembershipRule } from "../rules/queries";
import { steps } from "./domain/answers";
import { readSeen } from "./domain/seen";
import { noteRefusedStep, noteSlowedAsking } from "./faults/mutations";
import {
  hashRegistrationKey,
  newRegistrationKey,
  prolongRegistrationKey,
  readRegistrationKeyHash,
  setRegistrationKeyCookie,
} from "./key";
import { takeBeginning } from "./limits";
import { beginApplication, saveStep } from "./mutations";
import { findOwnApplication } from "./queries";
import { readStep } from "./read-step";
import type { StepField } from "./schema";
import type { ChangeRefusal, OwnApplication } from "./types";

type Values = { readonly [F in StepField]?: string };

export type StepState =
  | FormState<StepField, "foreign-origin">
  | {
      readonly status: "refused";
      readonly refusal: ChangeRefusal;
      /** The number of changes to go on from, when somebody else has saved meanwhile. */
      readonly seen: number;
      readonly values: Values;
      readonly lists?: RegionLists;
    }
  | {
      readonly status: "refused";
      readonly refusal: "too-many";
      readonly retryAfterSeconds: number;
      readonly values: Values;
    }
  /** Without JavaScript: the next list of regions was asked for. */
  | { readonly status: "shown"; readonly values: Values; readonly lists: RegionLists };

const carried = new Set(["step", "seen", "locale", "show"]);

/** One step of the registration: saves it and leads on, or answers the same form with its faults. A plain form post too. */
export async function saveStepAction(_before: StepState, form: FormData): Promise<StepState> {
  return keepAnswer("registration-step", await save(form));
}

async function save(form: FormData): Promise<StepState> {
  const head = await headers();
  const values = typedValues(form);
  if (!originAllowed({ headers: head }))
    return { status: "refused", refusal: "foreign-origin", values };
  if (form.has("show")) return { status: "shown", values, lists: await listRegionsBelow(values) };

  const locale = form.get("locale") === "en" ? "en" : "id";
  const step = steps.find(({ key }) => key === form.get("step")) ?? steps[0];
  const keyHash = await readRegistrationKeyHash();
  const own = await findOwnApplication(keyHash);
  if (!own && step.key !== "identity") return refused("unknown-application", 0, values);
  const { guardianBelowAge } = await getMembershipRule();
  const read = await readStep(step.key, values, {
    ...{ draft: own?.draft ?? {}, today: wibDateAt(now()), guardianBelowAge },
  });
  if (!read.ok) {
    await noteRefusedStep(head, own?.id ?? null, step.key, read.error.issues);
    return { ...invalid(read.error, values), ...(await listsFor(step.key, values)) } as StepState;
  }
  if (!own || keyHash === null) {
    if (read.value.step !== "identity") return refused("unknown-application", 0, values);
    const browser = hashPatronKey(await readPatronKey());
    const retryAfterSeconds = await takeBeginning(head, browser);
    if (retryAfterSeconds > 0) {
      await noteSlowedAsking(head, "begin");
      return { status: "refused", refusal: "too-many", retryAfterSeconds, values };
    }
    const key = newRegistrationKey(values.publicComputer === "on");
    await beginApplication(hashRegistrationKey(key) ?? "", locale, read.value.answers);
    await setRegistrationKeyCookie(key);
  } else {
    const saved = await saveStep(
      keyHash,
      readSeen(form.get("seen")),
      read.value,
      read.consents(locale),
    );
    if (!saved.ok) {
      const seen = (await findOwnApplication(keyHash))?.changes ?? 0;
      return { ...refused(saved.refusal, seen, values), ...(await listsFor(step.key, values)) };
    }
    await prolongRegistrationKey();
  }
  return redirect(localHref(locale, addressAfter(own, step.key)));
}

function refused(refusal: ChangeRefusal, seen: number, values: Values) {
  return { status: "refused", refusal, seen, values } as const;
}

/** On to the next step; back to the reading through for who had done them all. */
function addressAfter(own: OwnApplication | null, key: (typeof steps)[number]["key"]): string {
  const next = steps[steps.findIndex((step) => step.key === key) + 1];
  const whole = own !== null && own.stepsDone === steps.length;
  return `/keanggotaan/daftar/${whole || !next ? "periksa" : next.path}`;
}

async function listsFor(key: string, values: Values): Promise<{ readonly lists?: RegionLists }> {
  return key.endsWith("Address") ? { lists: await listRegionsBelow(values) } : {};
}

function typedValues(form: FormData): Values {
  return Object.fromEntries(
    [...form].filter(
      (entry): entry is [StepField, string] =>
        typeof entry[1] === "string" && !carried.has(entry[0]) && !entry[0].startsWith("$"),
    ),
  );
}

/** What lies below a region, for a form that has scripts. Nothing for what is no code. */
export async function listRegionsAction(parent: string): Promise<readonly Region[]> {
  return typeof parent === "string" && parent !== "" ? listRegions(parent) : [];
}
