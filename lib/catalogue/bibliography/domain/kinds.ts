/**
 * What a record describes, as a reader would call it. Covers the collections of R067–R075: books, children's and Braille
 * books, audio books, serials, bound magazines, audiovisual material, manuscripts, maps, pictures, newspapers.
 */
export const kinds = [
  "book",
  "serial",
  "magazine",
  "newspaper",
  "article",
  "thesis",
  "manuscript",
  "map",
  "music-score",
  "sound-recording",
  "audiobook",
  "video",
  "picture",
  "microform",
  "electronic",
  "braille",
  "mixed",
  "object",
] as const;

export type Kind = (typeof kinds)[number];

/**
 * The six types of the digital collection (R090): manuskrip, sumber elektronik, monograf, rekaman suara, bahan
 * kartografis, bentuk mikro. They tell the material; whether it can be reached by network is `Bibliography.online`.
 */
export const digitalKinds = [
  "manuscript",
  "electronic",
  "monograph",
  "sound-recording",
  "cartographic",
  "microform",
] as const;

export type DigitalKind = (typeof digitalKinds)[number];

/** Whom the work is written for (008/22 of books, scores, recordings, computer files and visual materials). */
export const audiences = ["children", "young-adults", "adults", "specialists", "general"] as const;

export type Audience = (typeof audiences)[number];
