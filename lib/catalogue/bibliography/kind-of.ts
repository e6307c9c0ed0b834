import type { Audience, DigitalKind, Kind } from "./domain/kinds";
import type { Fields } from "./fields";
import { all, clean, coded, every, first } from "./fields";

type Sort = {
  kind: Kind;
  digitalKind: DigitalKind | null;
  online: boolean;
  audience: Audience | null;
};

/**
 * What the thing is: from leader/06–07, 006, 007 and 008, and where those say no more than "text" (as most records of small
 * libraries do, whatever they describe), from 245 $h and 336–338.
 */
export function sortOf(fields: Fields): Sort {
  const carrier = carrierOf(fields);
  const type = typeOf(fields);
  const kind = kindOf(fields, type, carrier);
  return {
    kind,
    digitalKind: digitalKindOf(kind, type, carrier),
    online: carrier.online || type === "m",
    audience: audienceOf(fields, type),
  };
}

type Carrier = {
  microform: boolean;
  braille: boolean;
  computer: boolean;
  online: boolean;
};

/** Leader types that stand for nothing more exact than "text". */
const textual = new Set(["a", "t"]);

function typeOf(fields: Fields): string {
  const told = coded(fields.leader, 6);
  const known = /^[acdefgijkmoprt]$/.test(told);
  if (known && told !== "a") return told;
  return typeInWords(wordsOf(fields)) ?? (known ? told : coded(fields.control.get("006"), 0));
}

/** 245 $h, 336 $a $b, 338 $a as one line of small letters. */
function wordsOf(fields: Fields): string {
  const title = all(fields, "245").flatMap((field) => every(field, "h"));
  const content = all(fields, "336").flatMap((field) => every(field, "ab"));
  return clean([...title, ...content].join(" | ")).toLowerCase();
}

const words: readonly (readonly [type: string, pattern: RegExp])[] = [
  ["t", /manuskrip|naskah (?:kuno|tulisan)|manuscript|handschrift/],
  ["e", /\bpeta\b|\batlas\b|kartograf|cartograph|\bmap\b|\bcr[dint]\b|\bcrf\b/],
  ["c", /partitur|notated music|music score|not(?:asi)? musik|\bntm\b/],
  ["j", /rekaman musik|performed music|music recording|\bprm\b/],
  [
    "i",
    /rekaman suara|sound recording|spoken word|buku (?:audio|bicara)|audiobook|kaset audio|\bspw\b|\bsnd\b/,
  ],
  ["g", /rekaman video|video|gambar hidup|\bfilm\b|motion picture|moving image|\btdi\b/],
  ["k", /\bgambar\b|\bfoto\b|lukisan|poster|still image|picture|photograph|\bsti\b/],
  [
    "m",
    /berkas komputer|computer (?:file|program|dataset)|perangkat lunak|software|\bcop\b|\bcod\b/,
  ],
];

function typeInWords(text: string): string | null {
  if (text === "") return null;
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** 008 puts the form of item at 29 for maps and visual materials, at 23 elsewhere; 006 the same, 17 places earlier. */
function carrierOf(fields: Fields): Carrier {
  const formAt = /[efgkor]/.test(coded(fields.leader, 6)) ? 29 : 23;
  const form = coded(fields.control.get("008"), formAt);
  const physical = coded(fields.control.get("007"), 0);
  const text = wordsOf(fields);
  const media = all(fields, "337", "338")
    .flatMap((field) => every(field, "ab"))
    .join(" ")
    .toLowerCase();
  const remote = physical === "c" && coded(fields.control.get("007"), 1) === "r";
  const files = /\bcr\b|online resource|sumber (?:daring|online)/.test(media);
  return {
    microform:
      physical === "h" ||
      /^[abc]$/.test(form) ||
      /mikro(?:film|fis|form|fiche)|bentuk mikro|microf/.test(`${text} ${media}`),
    braille: form === "f" || physical === "f" || /\bbraille?\b|tactile text|\btct\b/.test(text),
    computer:
      physical === "c" ||
      /^[oqs]$/.test(form) ||
      coded(fields.control.get("006"), 0) === "m" ||
      files ||
      /\bkomputer\b|\bcomputer\b/.test(media) ||
      /sumber elektronik|electronic resource|buku elektronik|e-book/.test(text),
    online: remote || /^[os]$/.test(form) || files,
  };
}

function kindOf(fields: Fields, type: string, carrier: Carrier): Kind {
  if (carrier.microform && (textual.has(type) || type === " ")) return "microform";
  if (carrier.braille && (textual.has(type) || type === " ")) return "braille";
  switch (type) {
    case "c":
    case "d":
      return "music-score";
    case "e":
    case "f":
      return "map";
    case "g":
      return projectedKind(fields);
    case "i":
      return isAudiobook(fields) ? "audiobook" : "sound-recording";
    case "j":
      return "sound-recording";
    case "k":
      return "picture";
    case "m":
      return "electronic";
    case "o":
    case "p":
      return "mixed";
    case "r":
      return "object";
    case "t":
      return isThesis(fields) ? "thesis" : "manuscript";
    default:
      return printedKind(fields, carrier);
  }
}

function printedKind(fields: Fields, carrier: Carrier): Kind {
  const level = coded(fields.leader, 7);
  if (level === "a" || level === "b") return "article";
  if (level === "s") return serialKind(fields);
  if (level === "i") return carrier.computer ? "electronic" : "serial";
  return isThesis(fields) ? "thesis" : "book";
}

function serialKind(fields: Fields): Kind {
  const type = coded(fields.control.get("008"), 21);
  if (type === "n") return "newspaper";
  if (type === "g") return "magazine";
  const genres = all(fields, "655", "650", "653").flatMap((field) => every(field, "av"));
  const text = genres.join(" | ").toLowerCase();
  if (/surat kabar|newspapers?\b|kranten/.test(text)) return "newspaper";
  return /majalah|magazines?\b/.test(text) ? "magazine" : "serial";
}

/** Films and videos; slides, filmstrips and transparencies are pictures. */
function projectedKind(fields: Fields): Kind {
  const visual = coded(fields.control.get("008"), 33);
  const physical = coded(fields.control.get("007"), 0);
  if (physical === "g" || /^[fst]$/.test(visual)) return "picture";
  return "video";
}

/** 008/30–31 of a recording: literary text that is read aloud. */
function isAudiobook(fields: Fields): boolean {
  const text = fields.control.get("008");
  if (/[abdefhmop]/.test(coded(text, 30) + coded(text, 31))) return true;
  const genres = all(fields, "655").flatMap((field) => every(field, "a"));
  return /buku (?:audio|bicara)|audio ?books?/i.test([...genres, wordsOf(fields)].join(" | "));
}

function isThesis(fields: Fields): boolean {
  if (all(fields, "502").some((field) => first(field, "abcd") !== null)) return true;
  return /m/.test((fields.control.get("008") ?? "").slice(24, 28).toLowerCase());
}

/** The six types of R090; what is none of them (a printed serial, a film, a picture) has none. */
function digitalKindOf(kind: Kind, type: string, carrier: Carrier): DigitalKind | null {
  if (carrier.microform) return "microform";
  if (kind === "manuscript") return "manuscript";
  if (kind === "map") return "cartographic";
  if (kind === "sound-recording" || kind === "audiobook") return "sound-recording";
  if (carrier.computer || type === "m" || kind === "electronic") return "electronic";
  return kind === "book" || kind === "thesis" || kind === "braille" ? "monograph" : null;
}

/** 008/22, which maps, serials and mixed materials use for something else. */
function audienceOf(fields: Fields, type: string): Audience | null {
  if (/[efp]/.test(type) || coded(fields.leader, 7) === "s") return null;
  switch (coded(fields.control.get("008"), 22)) {
    case "a":
    case "b":
    case "c":
    case "j":
      return "children";
    case "d":
      return "young-adults";
    case "e":
      return "adults";
    case "f":
      return "specialists";
    case "g":
      return "general";
    default:
      return null;
  }
}
