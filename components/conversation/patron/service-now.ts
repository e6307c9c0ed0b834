/** What a patron needs to know of the service at this moment; `GET /api/service-status` answers the same and more. */
export type ServiceNow = {
  /** The schedule alone. */
  readonly open: boolean;
  /** Somebody is on duty. */
  readonly staffed: boolean;
  /** ISO instant of the next opening; null while open, or when none is known. */
  readonly opensAt: string | null;
  /** ISO instant at which what is open closes; null while closed, or when it never does. */
  readonly closesAt: string | null;
};

/** The part of an answer that is known here; null when it is none. By hand: the form is read on slow lines. */
export function toServiceNow(answer: unknown): ServiceNow | null {
  if (typeof answer !== "object" || answer === null) return null;
  const {
    open,
    staffed,
    opensAt,
    closesAt = null,
  } = answer as { readonly [name: string]: unknown };
  if (typeof open !== "boolean" || typeof staffed !== "boolean") return null;
  if (opensAt !== null && typeof opensAt !== "string") return null;
  if (closesAt !== null && typeof closesAt !== "string") return null;
  return { open, staffed, opensAt, closesAt };
}
