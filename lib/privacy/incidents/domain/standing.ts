type Told = {
  readonly peopleToldAt: Date | null;
  readonly agencyToldAt: Date | null;
  readonly closedAt: Date | null;
};

/** Whether the 3×24 hours still run: until the people and the agency have both been told, or the matter is closed. */
export function isCounting({ peopleToldAt, agencyToldAt, closedAt }: Told): boolean {
  return closedAt === null && (peopleToldAt === null || agencyToldAt === null);
}

/** Closing a matter that not everybody was told of needs a word why: that it was none, for example. */
export function mayClose({ peopleToldAt, agencyToldAt }: Told, note: string): boolean {
  return (peopleToldAt !== null && agencyToldAt !== null) || note.trim() !== "";
}
