import type { Locale } from "../../../language/locales";
import type { Audience, DigitalKind, Kind } from "./kinds";
import type { Role } from "./roles";

type Labels<Key extends string> = Readonly<Record<Key, Readonly<Record<Locale, string>>>>;

/** What kinds are called on pages, in exports and in facets. */
export const kindLabels: Labels<Kind> = {
  book: { id: "Buku", en: "Book" },
  serial: { id: "Terbitan berkala", en: "Serial" },
  magazine: { id: "Majalah", en: "Magazine" },
  newspaper: { id: "Surat kabar", en: "Newspaper" },
  article: { id: "Artikel", en: "Article" },
  thesis: { id: "Skripsi, tesis, disertasi", en: "Thesis" },
  manuscript: { id: "Naskah", en: "Manuscript" },
  map: { id: "Peta", en: "Map" },
  "music-score": { id: "Partitur", en: "Music score" },
  "sound-recording": { id: "Rekaman suara", en: "Sound recording" },
  audiobook: { id: "Buku audio", en: "Audio book" },
  video: { id: "Film dan video", en: "Film and video" },
  picture: { id: "Gambar, foto, lukisan", en: "Picture" },
  microform: { id: "Bentuk mikro", en: "Microform" },
  electronic: { id: "Sumber elektronik", en: "Electronic resource" },
  braille: { id: "Buku braille", en: "Braille book" },
  mixed: { id: "Bahan campuran", en: "Mixed materials" },
  object: { id: "Benda", en: "Object" },
};

/** The six types of the digital collection, in the source's own words (R090). */
export const digitalKindLabels: Labels<DigitalKind> = {
  manuscript: { id: "Manuskrip", en: "Manuscript" },
  electronic: { id: "Sumber elektronik", en: "Electronic resource" },
  monograph: { id: "Monograf", en: "Monograph" },
  "sound-recording": { id: "Rekaman suara", en: "Sound recording" },
  cartographic: { id: "Bahan kartografis", en: "Cartographic material" },
  microform: { id: "Bentuk mikro", en: "Microform" },
};

export const audienceLabels: Labels<Audience> = {
  children: { id: "Anak", en: "Children" },
  "young-adults": { id: "Remaja", en: "Young adults" },
  adults: { id: "Dewasa", en: "Adults" },
  specialists: { id: "Kalangan khusus", en: "Specialists" },
  general: { id: "Umum", en: "General" },
};

/** What somebody did, as it stands in brackets behind the name. */
export const roleLabels: Labels<Role> = {
  author: { id: "pengarang", en: "author" },
  editor: { id: "penyunting", en: "editor" },
  compiler: { id: "penyusun", en: "compiler" },
  translator: { id: "penerjemah", en: "translator" },
  illustrator: { id: "ilustrator", en: "illustrator" },
  composer: { id: "komponis", en: "composer" },
  lyricist: { id: "penulis lirik", en: "lyricist" },
  arranger: { id: "penata musik", en: "arranger" },
  cartographer: { id: "kartografer", en: "cartographer" },
  photographer: { id: "fotografer", en: "photographer" },
  artist: { id: "seniman", en: "artist" },
  performer: { id: "pemain", en: "performer" },
  singer: { id: "penyanyi", en: "singer" },
  conductor: { id: "dirigen", en: "conductor" },
  narrator: { id: "pencerita", en: "narrator" },
  actor: { id: "pemeran", en: "actor" },
  director: { id: "sutradara", en: "director" },
  producer: { id: "produser", en: "producer" },
  screenwriter: { id: "penulis skenario", en: "screenwriter" },
  speaker: { id: "pembicara", en: "speaker" },
  interviewer: { id: "pewawancara", en: "interviewer" },
  interviewee: { id: "terwawancara", en: "interviewee" },
  scribe: { id: "penyalin", en: "scribe" },
  foreword: { id: "kata pengantar", en: "foreword" },
  commentator: { id: "pemberi ulasan", en: "commentator" },
  adviser: { id: "pembimbing", en: "adviser" },
  "degree-institution": { id: "lembaga pemberi gelar", en: "degree-granting institution" },
  sponsor: { id: "penyandang dana", en: "sponsor" },
  publisher: { id: "penerbit", en: "publisher" },
  printer: { id: "pencetak", en: "printer" },
  "former-owner": { id: "pemilik lama", en: "former owner" },
  contributor: { id: "kontributor", en: "contributor" },
  other: { id: "peran lain", en: "other role" },
};
