/** A failure to protect personal data, as staff follow it. No personal data in it. */
export type Incident = {
  readonly id: string;
  readonly title: string;
  readonly exposed: string;
  readonly happened: string;
  readonly handling: string;
  /** Whom to ask, and who signs, as the letters name them; empty while not known. */
  readonly contact: string;
  readonly signer: string;
  /** How many people, as far as is known. */
  readonly people: number | null;
  readonly happenedAt: Date | null;
  readonly foundAt: Date;
  /** 72 hours after it was found. */
  readonly dueAt: Date;
  readonly peopleToldAt: Date | null;
  readonly agencyToldAt: Date | null;
  readonly closedAt: Date | null;
  readonly changes: number;
};

export const incidentStepTypes = [
  "entered",
  "changed",
  "found-corrected",
  "noted",
  "people-told",
  "agency-told",
  "closed",
  "reopened",
] as const;
export type IncidentStepType = (typeof incidentStepTypes)[number];

export type IncidentStep = {
  readonly at: Date;
  readonly type: IncidentStepType;
  readonly note: string | null;
  /** Name of the account today; null when it is not known any more. */
  readonly by: string | null;
};
