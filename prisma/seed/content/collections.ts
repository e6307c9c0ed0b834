import type { CollectionEntry } from "./entry";
import { sources } from "./entry";

const table = `${sources.study}, tabel koleksi`;

/** What the library holds, in the numbers of the sources (R067–R075, R089, R090); all of them text (T6). */
export const collections: readonly CollectionEntry[] = [
  {
    slug: "referensi-dan-ilmu-perpustakaan",
    group: "general",
    material: "monograph",
    source: table,
    links: [
      {
        label: { id: "Layanan koleksi referensi", en: "Reference collection" },
        href: "/layanan/koleksi-referensi",
      },
    ],
    id: {
      title: "Referensi dan ilmu perpustakaan",
      count: "±400.000",
      summary: "Sumber rujukan, dan bacaan tentang perpustakaan dan kepustakawanan.",
      body: "±400.000 koleksi referensi dan ilmu perpustakaan. Dibaca di tempat.",
    },
    en: {
      title: "Reference and library science",
      count: "±400,000",
      summary: "Works to consult, and reading on libraries and librarianship.",
      body: "±400,000 items of reference and library science. Read on site.",
    },
  },
  {
    slug: "anak-braille-dan-buku-audio",
    group: "inclusive",
    material: "monograph",
    source: table,
    links: [
      {
        label: {
          id: "Layanan anak, lansia, dan penyandang disabilitas",
          en: "Children, older readers and people with disabilities",
        },
        href: "/layanan/anak-lansia-disabilitas",
      },
    ],
    id: {
      title: "Buku anak, Braille, dan buku audio",
      count: "±3.276 dan 462 buku audio",
      summary: "Bacaan bagi anak, lansia, dan pembaca dengan disabilitas.",
      body: "±3.276 koleksi buku anak dan judul buku beraksara Braille, serta 462 buku audio.",
    },
    en: {
      title: "Children's books, Braille and audio books",
      count: "±3,276 and 462 audio books",
      summary: "Reading for children, older readers and readers with disabilities.",
      body: "±3,276 children's books and titles in Braille, and 462 audio books.",
    },
  },
  {
    slug: "terbitan-berkala",
    group: "serials",
    material: "serial",
    source: table,
    links: [
      {
        label: {
          id: "Layanan terbitan berkala dan ilmu perpustakaan",
          en: "Current serials and library science",
        },
        href: "/layanan/berkala-dan-ilmu-perpustakaan",
      },
    ],
    id: {
      title: "Terbitan berkala",
      count: "±3.000",
      summary: "Majalah, jurnal, dan terbitan lain yang terbit menurut waktu.",
      body: "±3.000 koleksi terbitan berkala.",
    },
    en: {
      title: "Serials",
      count: "±3,000",
      summary: "Magazines, journals and other publications that appear at intervals.",
      body: "±3,000 serials.",
    },
  },
  {
    slug: "majalah-terjilid",
    group: "serials",
    material: "serial",
    source: table,
    links: [
      {
        label: {
          id: "Layanan koleksi mancanegara dan majalah terjilid",
          en: "World collections and bound magazines",
        },
        href: "/layanan/mancanegara-dan-majalah-terjilid",
      },
    ],
    id: {
      title: "Majalah terjilid",
      count: "±1.000",
      summary: "Nomor-nomor lama majalah, dijilid menurut tahun.",
      body: "±1.000 koleksi majalah terjilid.",
    },
    en: {
      title: "Bound magazines",
      count: "±1,000",
      summary: "Past issues of magazines, bound by year.",
      body: "±1,000 bound magazines.",
    },
  },
  {
    slug: "audiovisual",
    group: "special",
    material: "sound",
    source: table,
    links: [
      {
        label: { id: "Layanan audiovisual", en: "Audiovisual service" },
        href: "/layanan/audiovisual",
      },
    ],
    id: {
      title: "Rekaman suara dan film",
      count: "±30.000",
      summary: "Koleksi audiovisual, antara lain rekaman suara dan film.",
      body: "±30.000 koleksi audiovisual yang terdiri dari rekaman suara, film, dan bahan sejenis.",
    },
    en: {
      title: "Sound recordings and films",
      count: "±30,000",
      summary: "The audiovisual collection, with sound recordings and films.",
      body: "±30,000 audiovisual items: sound recordings, films and similar materials.",
    },
  },
  {
    slug: "naskah-nusantara",
    group: "special",
    material: "manuscript",
    source: table,
    links: [
      {
        label: { id: "Layanan naskah Nusantara", en: "Nusantara manuscripts" },
        href: "/layanan/naskah-nusantara",
      },
    ],
    confirm: ["Umur naskah: sumber menulis ±100 tahun untuk seluruh koleksi."],
    id: {
      title: "Naskah Nusantara",
      count: "±10.000 judul",
      summary: "Naskah tulisan tangan dari berbagai daerah di Nusantara.",
      body: "±10.000 judul. Sumber kami menyebut usianya ±100 tahun; umur setiap naskah tercatat pada rekamannya.",
    },
    en: {
      title: "Nusantara manuscripts",
      count: "±10,000 titles",
      summary: "Handwritten works from many parts of the archipelago.",
      body: "±10,000 titles. Our source describes them as about 100 years old; the age of each stands in its record.",
    },
  },
  {
    slug: "buku-langka",
    group: "special",
    material: "rare-book",
    source: table,
    links: [
      { label: { id: "Layanan buku langka", en: "Rare books" }, href: "/layanan/buku-langka" },
    ],
    confirm: [
      "Sumber menulis “80.000 atau 120.000 eksemplar”: tetapkan satu angka, dan hubungannya dengan 68.940 eksemplar deposit 1924–1989.",
      "Kelompok kolonial disebut bertahun 1556–1985.",
    ],
    id: {
      title: "Buku langka",
      count: "80.000 atau 120.000 eksemplar",
      summary: "Terbitan lama: kelompok kolonial dan kelompok deposit.",
      body: `
        Sumber yang tersedia menyebut dua angka, 80.000 atau 120.000 eksemplar; kami menuliskan keduanya sampai
        pendataan selesai.

        - kelompok kolonial: terbitan tahun 1556–1985
        - kelompok deposit: terbitan tahun 1924–1989, 68.940 eksemplar
      `,
    },
    en: {
      title: "Rare books",
      count: "80,000 or 120,000 copies",
      summary: "Old publications: a colonial group and a deposit group.",
      body: `
        The sources available give two figures, 80,000 or 120,000 copies; we state both until the count is complete.

        - colonial group: published 1556–1985
        - deposit group: published 1924–1989, 68,940 copies
      `,
    },
  },
  {
    slug: "peta",
    group: "special",
    material: "cartographic",
    source: table,
    links: [
      {
        label: { id: "Layanan peta, foto, dan lukisan", en: "Maps, photographs and paintings" },
        href: "/layanan/peta-foto-lukisan",
      },
    ],
    id: {
      title: "Peta",
      count: "±36.782 eksemplar",
      summary: "Peta wilayah Nusantara dan dunia, lama dan baru.",
      body: "±36.782 eksemplar koleksi peta.",
    },
    en: {
      title: "Maps",
      count: "±36,782 copies",
      summary: "Maps of the archipelago and the world, old and new.",
      body: "±36,782 maps.",
    },
  },
  {
    slug: "lukisan-dan-gambar",
    group: "special",
    material: "graphic",
    source: table,
    links: [
      {
        label: { id: "Layanan peta, foto, dan lukisan", en: "Maps, photographs and paintings" },
        href: "/layanan/peta-foto-lukisan",
      },
    ],
    id: {
      title: "Lukisan dan gambar",
      count: "±1.109",
      summary: "Lukisan dan gambar tentang Indonesia.",
      body: "±1.109 koleksi lukisan dan gambar.",
    },
    en: {
      title: "Paintings and pictures",
      count: "±1,109",
      summary: "Paintings and pictures of Indonesia.",
      body: "±1,109 paintings and pictures.",
    },
  },
  {
    slug: "surat-kabar-langka",
    group: "special",
    material: "serial",
    source: table,
    links: [
      {
        label: { id: "Layanan surat kabar langka", en: "Rare newspapers" },
        href: "/layanan/surat-kabar-langka",
      },
    ],
    confirm: ["Letak layanan surat kabar langka (Medan Merdeka Selatan atau Salemba)."],
    id: {
      title: "Surat kabar langka",
      count: "lebih dari 5.000 jilid",
      summary: "Surat kabar lama terbitan dalam dan luar negeri.",
      body: "Lebih dari 5.000 jilid surat kabar terjilid, terbitan dalam dan luar negeri, dalam bahasa Indonesia, bahasa daerah, dan bahasa asing.",
    },
    en: {
      title: "Rare newspapers",
      count: "more than 5,000 volumes",
      summary: "Old newspapers from Indonesia and abroad.",
      body: "More than 5,000 bound volumes of newspapers, domestic and foreign, in Indonesian, regional and foreign languages.",
    },
  },
  {
    slug: "koleksi-digital",
    group: "special",
    material: "electronic",
    source: sources.study,
    links: [
      {
        label: { id: "Koleksi digital dan Khastara", en: "Digital collections and Khastara" },
        href: "/layanan/koleksi-digital",
      },
    ],
    id: {
      title: "Koleksi digital",
      count: "",
      summary: "Koleksi unggulan yang dapat dibaca lewat internet.",
      body: "Manuskrip, sumber elektronik, monograf, rekaman suara, bahan kartografis, dan bentuk mikro yang sudah dialihmediakan.",
    },
    en: {
      title: "Digital collections",
      count: "",
      summary: "The finest collections, readable on the internet.",
      body: "Digitised manuscripts, electronic resources, monographs, sound recordings, cartographic materials and microforms.",
    },
  },
];
