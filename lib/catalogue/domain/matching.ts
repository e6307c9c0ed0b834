/** What a record that comes in is recognised by, best first. */
export type Marks = {
  /** 003, or "". */
  readonly controlSource: string;
  /** 001. */
  readonly controlNumber: string | null;
  /** 035, as written. */
  readonly systemNumbers: readonly string[];
  /** Thirteen digits each. */
  readonly isbns: readonly string[];
  readonly title: string;
  /** SHA-256 of the record's bytes, in hexadecimal digits. */
  readonly digest: string;
};

/** A record of the same source that shares a mark with one that comes in. */
export type Candidate = {
  readonly recordId: number;
  readonly mark: "control" | "system" | "isbn" | "digest";
  readonly controlSource: string;
  readonly controlNumber: string | null;
  readonly title: string;
  readonly digest: string;
  readonly withdrawn: boolean;
};

/** Letters and digits of a title, small: spaces, punctuation and case are no difference. */
const titleKey = (title: string) => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Two records that one library numbers differently are two, whatever else they share. */
const numberedApart = (marks: Marks, candidate: Candidate) =>
  marks.controlNumber !== null &&
  candidate.controlNumber !== null &&
  marks.controlSource === candidate.controlSource &&
  marks.controlNumber !== candidate.controlNumber;

/** The one record among them: the live one, else the one withdrawn; null when there is none or more than one. */
function only(candidates: readonly Candidate[]): number | null {
  const ids = (some: readonly Candidate[]) => [...new Set(some.map(({ recordId }) => recordId))];
  const live = ids(candidates.filter(({ withdrawn }) => !withdrawn));
  const found = live.length > 0 ? live : ids(candidates);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Which of the candidates is the record that comes in: the one with its control number (001 under 003), else the one
 * that says the same, else the only one with its system number (035), else the only one with its ISBN and title (a set's
 * number stands in every volume). Null where none is, or where it could be several: a new record is less harm than a
 * lost one.
 */
export function chooseRecord(marks: Marks, candidates: readonly Candidate[]): number | null {
  const numbered = candidates.find(({ mark }) => mark === "control");
  if (numbered) return numbered.recordId;
  const possible = candidates.filter((candidate) => !numberedApart(marks, candidate));
  const same = possible.find(({ digest }) => digest === marks.digest);
  if (same) return same.recordId;
  const bySystem = possible.filter(({ mark }) => mark === "system");
  if (bySystem.length > 0) return only(bySystem);
  const key = titleKey(marks.title);
  return only(
    possible.filter(({ mark, title }) => mark === "isbn" && titleKey(title) === key && key !== ""),
  );
}

/** What two records of one batch may be recognised as the same by. */
function keysOf(marks: Marks): readonly string[] {
  const system = marks.systemNumbers.map((value) => `system ${value}`);
  const isbns = marks.isbns.map((value) => `isbn ${value} ${titleKey(marks.title)}`);
  const number =
    marks.controlNumber === null
      ? [`digest ${marks.digest}`]
      : [`control ${JSON.stringify([marks.controlSource, marks.controlNumber])}`];
  return [...number, ...system, ...isbns];
}

/**
 * Parts a batch so that no two records of a part may be the same one: the later of two must find what the earlier left.
 * @returns indexes into the batch, in its order
 */
export function partIntoRounds(batch: readonly Marks[]): readonly (readonly number[])[] {
  const rounds: number[][] = [];
  const roundAfter = new Map<string, number>();
  for (const [index, marks] of batch.entries()) {
    const keys = keysOf(marks);
    const round = Math.max(0, ...keys.map((key) => roundAfter.get(key) ?? 0));
    rounds[round] ??= [];
    rounds[round].push(index);
    for (const key of keys) roundAfter.set(key, round + 1);
  }
  return rounds;
}
