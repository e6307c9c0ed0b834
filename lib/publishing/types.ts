/** What can be published; the owners of their content stand in decision 0006. */
export const documentKinds = [
  "faq",
  "service",
  "collection",
  "news",
  "page",
  "announcement",
  "question-type",
  "service-group",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A document as the public sees it. Instants are of the portal's clock. */
export type PublishedDocument<Said> = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly slug: string;
  readonly position: number;
  readonly content: Said;
  readonly firstPublishedAt: Date;
  readonly publishedAt: Date;
  /** True when the English text is older than the Indonesian one it was made from. */
  readonly translationStale: boolean;
};

type KeptDocument = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly slug: string;
  readonly position: number;
  /** The newest edition: to be sent back with a save. */
  readonly latest: number;
  readonly published: number | null;
  /** The published edition no longer fits the schema of its kind: the public sees nothing of the document. */
  readonly publishedOutdated: boolean;
  readonly savedAt: Date;
  readonly savedBy: string;
};

/** A document as staff see it in a list: its newest words, published or not. */
export type DraftDocument<Said> = KeptDocument & {
  readonly outdated: false;
  readonly content: Said;
  readonly translationStale: boolean;
};

/** One whose words no longer fit the schema of its kind: to be opened by what still can be read, and saved anew. */
export type OutdatedDocument = KeptDocument & {
  readonly outdated: true;
  /** As it lies in the database, checked by nobody. */
  readonly stored: unknown;
};

export type StaffDocument<Said> = DraftDocument<Said> | OutdatedDocument;

/** One line of a document's history, newest first. */
export type HistoryLine =
  | {
      readonly deed: "saved" | "reverted";
      readonly edition: number;
      /** The edition taken up again, when reverted. */
      readonly copyOf: number | null;
      readonly by: string;
      readonly at: Date;
    }
  | {
      readonly deed: "published" | "withdrawn";
      readonly edition: number | null;
      readonly by: string;
      readonly at: Date;
    };

export type PublishingRefusal =
  | "forbidden"
  /** Somebody else has saved since this editor opened the document. */
  | "changed-meanwhile"
  | "unknown-document"
  | "unknown-edition"
  /** Its content no longer fits the schema of its kind. */
  | "edition-outdated"
  | "slug-taken"
  /** It has been public: its address stays. */
  | "slug-fixed"
  | "not-published";
