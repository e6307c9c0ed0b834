import { z } from "zod";
import { ownSource, sourceName } from "../imports/schema";

/** How often, in hours; "" only when somebody asks. */
export const schedules = ["24", "168", "720", ""] as const;

/** metadataPrefix: what OAI-PMH 2.0 §3.4 allows in it. */
const prefix = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9\-_.!~*'()]{1,60}$/u, "prefix-invalid");

const optionalSet = z
  .string()
  .trim()
  .max(300, "set-invalid")
  .regex(/^[A-Za-z0-9\-_.!~*'():]*$/u, "set-invalid")
  .transform((set) => (set === "" ? null : set));

/** `https://…` without a verb, a fragment or a password; some repositories have a query of their own (`?repo=1`). */
const baseUrl = z
  .string()
  .trim()
  .max(500, "url-invalid")
  .transform((typed, context) => {
    const url = URL.parse(typed);
    const isAsked =
      url !== null &&
      (url.protocol === "https:" || url.protocol === "http:") &&
      url.username === "" &&
      url.password === "" &&
      url.hash === "" &&
      !url.searchParams.has("verb");
    if (isAsked) return url.href;
    context.addIssue({ code: "custom", message: "url-invalid" });
    return z.NEVER;
  });

const shared = {
  title: z.string().trim().max(200, "title-invalid"),
  baseUrl,
  prefix,
  setSpec: optionalSet,
  everyHours: z
    .enum(schedules, "schedule-invalid")
    .transform((hours) => (hours === "" ? null : Number(hours))),
};

/** A repository that is added; without a title it is called what it calls itself. */
export const newSource = z.object({
  name: sourceName.refine((name) => name !== ownSource, "name-taken"),
  ...shared,
});
export type NewSource = z.output<typeof newSource>;

/** What may be changed of a repository afterwards. */
export const changedSource = z.object({
  ...shared,
  title: shared.title.min(1, "title-invalid"),
});
export type ChangedSource = z.output<typeof changedSource>;

/** The sets of a repository as they are kept. */
export const keptSets = z.array(z.object({ spec: z.string(), name: z.string() }));

/** Why records were rejected, as it is kept. */
export const keptReasons = z.record(z.string(), z.number());
export const keptRejections = z.array(z.object({ identifier: z.string(), reason: z.string() }));
