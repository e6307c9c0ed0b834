// What the demo's kinds of material are in MARC: leader/06–07, 007, the middle of 008, 336–338, and words of our own.

/** Characters of 008 by their position, 18–34. */
export type Places = Readonly<Record<number, string>>;

export type Material = {
  /** Leader/06–07. */
  readonly type: string;
  /** 007, null where it would say nothing. */
  readonly physical: string | null;
  readonly places: Places;
  readonly content: readonly [term: string, code: string];
  readonly media: readonly [term: string, code: string];
  readonly carrier: readonly [term: string, code: string];
  readonly extent: string;
  /** 655. */
  readonly genre: string | null;
  /** Relator of whom the line names without a role. */
  readonly maker: string;
  /** Printed copies may be lent; the rest is for use on site. */
  readonly lent: boolean;
};

const text = ["teks", "txt"] as const;
const music = ["musik yang dibawakan", "prm"] as const;
const speech = ["kata yang diucapkan", "spw"] as const;
const image = ["gambar diam", "sti"] as const;
const unmediated = ["tanpa media", "n"] as const;
const computer = ["komputer", "c"] as const;
const audio = ["audio", "s"] as const;
const volume = ["volume", "nc"] as const;
const sheet = ["lembar", "nb"] as const;
const disc = ["cakram audio", "sd"] as const;
const online = ["sumber daring", "cr"] as const;

const book: Material = {
  type: "am",
  physical: null,
  places: { 29: "0", 30: "0", 31: "0", 33: "0" },
  content: text,
  media: unmediated,
  carrier: volume,
  extent: "1 jilid",
  genre: null,
  maker: "aut",
  lent: true,
};

const serial: Material = {
  ...book,
  type: "as",
  places: { 18: "u", 19: "u", 21: "p", 34: "0" },
  extent: "jilid",
  lent: false,
};

const map: Material = {
  ...book,
  type: "em",
  physical: "aj canzn",
  places: { 25: "a", 31: "0" },
  content: ["gambar kartografi", "cri"],
  carrier: sheet,
  extent: "1 peta",
  genre: "Peta",
  maker: "ctg",
  lent: false,
};

const recording: Material = {
  ...book,
  type: "jm",
  physical: "sd fsngnnmmned",
  places: { 18: "u", 19: "u", 20: "n" },
  content: music,
  media: audio,
  carrier: disc,
  extent: "1 piringan hitam",
  genre: "Rekaman musik",
  maker: "prf",
  lent: false,
};

const picture: Material = {
  ...book,
  type: "km",
  physical: "kj  o ",
  places: { 18: "n", 19: "n", 20: "n", 33: "c", 34: "n" },
  content: image,
  carrier: sheet,
  extent: "1 gambar",
  genre: "Gambar",
  maker: "art",
  lent: false,
};

const thesis: Material = { ...book, places: { ...book.places, 24: "m" }, lent: false };

const onlineBook: Material = {
  ...book,
  physical: "cr |||||||||||",
  places: { ...book.places, 23: "o" },
  media: computer,
  carrier: online,
  lent: false,
};

/** Every kind of material in the demo, by the word that its lines use (R067–R075, R090). */
export const materials: Readonly<Record<string, Material>> = {
  book,
  atlas: {
    ...map,
    physical: "ad canzn",
    places: { ...map.places, 25: "e" },
    carrier: volume,
    extent: "1 atlas",
    genre: "Atlas",
  },
  map,
  braille: {
    ...book,
    physical: "fb|a||||||",
    places: { ...book.places, 23: "f" },
    content: ["teks taktil", "tct"],
    genre: "Buku Braille",
  },
  talking: {
    ...recording,
    type: "im",
    physical: "sd fungnnmmned",
    places: { 18: "n", 19: "n", 20: "n", 30: "f" },
    content: speech,
    genre: "Buku audio",
    maker: "aut",
    lent: true,
  },
  ebook: { ...onlineBook, extent: "1 sumber daring", genre: "Buku elektronik" },
  database: {
    ...onlineBook,
    type: "mi",
    places: { 23: "o", 26: "e" },
    extent: "1 basis data daring",
    genre: "Basis data",
  },
  ejournal: {
    ...serial,
    physical: "cr |||||||||||",
    places: { ...serial.places, 23: "o" },
    media: computer,
    carrier: online,
    extent: "1 sumber daring",
    genre: "Jurnal elektronik",
  },
  journal: { ...serial, genre: "Terbitan berkala" },
  magazine: { ...serial, genre: "Majalah" },
  bound: { ...serial, genre: "Majalah", extent: "jilid (majalah terjilid)" },
  newspaper: { ...serial, places: { ...serial.places, 21: "n" }, genre: "Surat kabar" },
  micro: {
    ...book,
    physical: "he bmb024bbca",
    places: { ...book.places, 23: "b" },
    media: ["mikroform", "h"],
    carrier: ["mikrofis", "he"],
    extent: "mikrofis",
    genre: "Bentuk mikro",
    lent: false,
  },
  microserial: {
    ...serial,
    physical: "hd afb024baca",
    places: { ...serial.places, 23: "a" },
    media: ["mikroform", "h"],
    carrier: ["rol mikrofilm", "hd"],
    extent: "mikrofilm 35 mm",
    genre: "Bentuk mikro",
  },
  manuscript: {
    ...book,
    type: "tm",
    extent: "1 jilid, tulisan tangan",
    genre: "Naskah kuno",
    lent: false,
  },
  picture,
  photo: {
    ...picture,
    physical: "kh bo ",
    places: { ...picture.places, 33: "i" },
    extent: "foto",
    genre: "Foto",
    maker: "pht",
  },
  lp: recording,
  sp78: { ...recording, physical: "sd dmsennmslne" },
  cassette: {
    ...recording,
    physical: "ss lsnjlcmpnce",
    carrier: ["kaset audio", "ss"],
    extent: "1 kaset",
  },
  cd: { ...recording, extent: "1 cakram kompak" },
  speech: {
    ...recording,
    type: "im",
    places: { ...recording.places, 30: "l" },
    content: speech,
    genre: "Rekaman pidato",
    maker: "spk",
  },
  score: {
    ...book,
    type: "cm",
    places: { 18: "u", 19: "u", 20: "a" },
    content: ["notasi musik", "ntm"],
    extent: "1 partitur",
    genre: "Partitur",
    maker: "cmp",
  },
  film: {
    ...book,
    type: "gm",
    physical: "vd cvaizs",
    places: { 18: "-", 19: "-", 20: "-", 33: "v", 34: "l" },
    content: ["gambar bergerak dua dimensi", "tdi"],
    media: ["video", "v"],
    carrier: ["cakram video", "vd"],
    extent: "1 cakram video (DVD)",
    genre: "Film",
    maker: "drt",
    lent: false,
  },
  skripsi: { ...thesis, genre: "Skripsi" },
  disertasi: { ...thesis, genre: "Disertasi" },
};

/** Where a copy stands: the words of the label, what stands before its number, whether it leaves the building. */
export type Shelf = {
  readonly location: string;
  readonly prefix: string | null;
  readonly lent: boolean;
};

/** The rooms of the demo's copies, by the word that its lines use; `digital` has no copies. */
export const shelves: Readonly<Record<string, Shelf | null>> = {
  umum: { location: "Layanan Koleksi Umum, lantai 21", prefix: null, lent: true },
  umum500: { location: "Layanan Koleksi Umum, lantai 22", prefix: null, lent: true },
  asing: { location: "Layanan Koleksi Mancanegara, lantai 23", prefix: null, lent: true },
  langka: { location: "Layanan Buku Langka, lantai 14", prefix: "BL", lent: false },
  referensi: { location: "Layanan Koleksi Referensi, lantai 15", prefix: "R", lent: false },
  ilmuperpus: { location: "Layanan Ilmu Perpustakaan, lantai 20", prefix: null, lent: true },
  berkala: { location: "Layanan Terbitan Berkala, lantai 20", prefix: null, lent: false },
  terjilid: { location: "Layanan Majalah Terjilid, lantai 23", prefix: "MT", lent: false },
  surat: { location: "Layanan Surat Kabar Langka, lantai 23", prefix: "SKL", lent: false },
  anak: { location: "Layanan Anak, lantai 7", prefix: "A", lent: true },
  disabilitas: { location: "Layanan Lansia dan Disabilitas, lantai 7", prefix: "D", lent: true },
  naskah: { location: "Layanan Naskah Nusantara, lantai 9", prefix: "NSK", lent: false },
  peta: { location: "Layanan Peta, lantai 16", prefix: "PT", lent: false },
  lukisan: { location: "Layanan Foto dan Lukisan, lantai 16", prefix: "FL", lent: false },
  audiovisual: { location: "Layanan Audiovisual, lantai 8", prefix: "AV", lent: false },
  mikro: { location: "Layanan Bentuk Mikro, lantai 8", prefix: "MF", lent: false },
  deposit: { location: "Layanan Koleksi Deposit, lantai 12", prefix: "DEP", lent: false },
  digital: null,
};
