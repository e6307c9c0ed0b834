// A line of the demo's catalogue: tabs between the columns, " ~ " between what is said in the last one.

/** Somebody behind a work; `role` is a MARC relator code, null where the kind of work tells it. */
export type EntryCreator = {
  readonly name: string;
  readonly dates: string | null;
  readonly organisation: boolean;
  readonly role: string | null;
};

/** A heading: `--` parts it into its subdivisions. */
export type EntrySubject = {
  readonly kind: "topic" | "place" | "person";
  readonly text: string;
};

export type Entry = {
  /** Permanent, unique in all files: 001, 035 and the labels are made of it. */
  readonly number: number;
  readonly creators: readonly EntryCreator[];
  readonly title: string;
  readonly place: string | null;
  readonly publisher: string | null;
  /** As printed: 1922, 1894-1909, 1971-, [ca 1770], [195-], [tanpa tahun]; null where nothing is said. */
  readonly date: string | null;
  readonly extent: string | null;
  readonly dewey: string | null;
  readonly subjects: readonly EntrySubject[];
  /** What the last column and the file's own @ lines say, by their short names. */
  readonly said: ReadonlyMap<string, string>;
};

function readCreator(text: string): EntryCreator {
  const [, organisation, name = "", dates, role] =
    /^(\+?)(.*?)(?: (\d{4}-(?:\d{4})?|-\d{4}))?(?: =([a-z]{3}))?$/u.exec(text) ?? [];
  return { name, dates: dates ?? null, organisation: organisation === "+", role: role ?? null };
}

function readSubject(text: string): EntrySubject {
  const kind = text.startsWith("@") ? "place" : text.startsWith("=") ? "person" : "topic";
  return { kind, text: kind === "topic" ? text : text.slice(1) };
}

const pieces = (text: string, separator: string) =>
  text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");

/** "!" before the first heading leaves out the one that the file gives all its lines. */
function readSubjects(column: string, ofFile: string | undefined): readonly EntrySubject[] {
  const own = column.startsWith("!") ? column.slice(1) : `${ofFile ?? ""};${column}`;
  return pieces(own, ";").map(readSubject);
}

function readPublished(column: string) {
  const [, before = column, date] =
    /^(.*?)(?:, |^)(\[[^\]]+\]|\d{4}(?:-(?:\d{4})?)?)$/u.exec(column) ?? [];
  const colon = before.indexOf(" : ");
  const place = colon < 0 ? before : before.slice(0, colon);
  return {
    place: place || null,
    publisher: colon < 0 ? null : before.slice(colon + 3),
    date: date ?? null,
  };
}

function readSaid(items: readonly string[]): readonly (readonly [string, string])[] {
  return items.map((item) => {
    const equals = item.indexOf("=");
    if (equals < 1) throw new SyntaxError(`says nothing: ${item}`);
    return [item.slice(0, equals), item.slice(equals + 1)] as const;
  });
}

/**
 * Reads a file of the demo's catalogue: `#` begins a remark, `@name=value` says something of all lines after it. Throws a
 * SyntaxError for a line without number, title and dates of publication where they stand.
 */
export function readEntries(text: string): readonly Entry[] {
  const ofFile = new Map<string, string>();
  const entries: Entry[] = [];
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("@")) {
      for (const [name, value] of readSaid([line.slice(1)])) ofFile.set(name, value);
      continue;
    }
    const columns = line.split("\t");
    const [number = "", creators = "", title = "", published = "", extent = ""] = columns;
    const [dewey = "", subjects = "", more = ""] = columns.slice(5);
    if (!/^\d{4}$/.test(number) || title === "" || columns.length > 8)
      throw new SyntaxError(`no line of the catalogue: ${line}`);
    entries.push({
      number: Number(number),
      creators: pieces(creators, ";").map(readCreator),
      title,
      ...readPublished(published),
      extent: extent || null,
      dewey: dewey || ofFile.get("ddc") || null,
      subjects: readSubjects(subjects, ofFile.get("subject")),
      said: new Map([...ofFile, ...readSaid(pieces(more, " ~ "))]),
    });
  }
  return entries;
}
