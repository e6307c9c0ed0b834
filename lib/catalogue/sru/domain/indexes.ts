import { Refused } from "./diagnostic";

/** What an index looks at. */
export type IndexUse =
  | "anywhere"
  | "title"
  | "author"
  | "subject"
  | "publisher"
  | "number"
  | "date"
  | "language"
  | "kind"
  | "id"
  | "all-records";

/** Context sets, and where they are defined. */
export const contextSets = {
  cql: "info:srw/cql-context-set/1/cql-v1.2",
  dc: "info:srw/cql-context-set/1/dc-v1.1",
  bath: "http://zing.z3950.org/cql/bath/2.0/",
  rec: "info:srw/cql-context-set/2/rec-1.1",
} as const;
type ContextSet = keyof typeof contextSets;

export type Index = {
  readonly set: ContextSet;
  readonly name: string;
  readonly use: IndexUse;
};

const index = (set: ContextSet, name: string, use: IndexUse): Index => ({ set, name, use });

/** The indexes of the catalogue, as explain names them. */
export const indexes: readonly Index[] = [
  index("cql", "serverChoice", "anywhere"),
  index("cql", "anywhere", "anywhere"),
  index("cql", "keywords", "anywhere"),
  index("cql", "allRecords", "all-records"),
  index("dc", "title", "title"),
  index("dc", "creator", "author"),
  index("dc", "contributor", "author"),
  index("dc", "subject", "subject"),
  index("dc", "publisher", "publisher"),
  index("dc", "date", "date"),
  index("dc", "language", "language"),
  index("dc", "identifier", "number"),
  index("dc", "type", "kind"),
  index("bath", "any", "anywhere"),
  index("bath", "title", "title"),
  index("bath", "author", "author"),
  index("bath", "name", "author"),
  index("bath", "subject", "subject"),
  index("bath", "publisher", "publisher"),
  index("bath", "isbn", "number"),
  index("bath", "issn", "number"),
  index("bath", "standardIdentifier", "number"),
  index("rec", "id", "id"),
  index("rec", "identifier", "id"),
];

/** What an index of a query (small letters) looks at; without a context set, the first set that has the name. */
export function lookUpIndex(written: string): IndexUse {
  const [set, name, ...more] = written.includes(".") ? written.split(".") : [null, written];
  if (set !== null && !Object.hasOwn(contextSets, set ?? "")) throw new Refused(15, set ?? "");
  const found = indexes.find(
    (one) => one.name.toLowerCase() === name && (set === null || one.set === set),
  );
  if (!found || more.length > 0) throw new Refused(16, written);
  return found.use;
}
