import {
  collectionGroups,
  materialKinds,
  serviceChannels,
  serviceGroups,
} from "@/lib/content/schema";
import { faqCategories } from "@/lib/faq/schema";
import type { DocumentKind } from "@/lib/publishing/types";
import type { Choice, FieldSpec, KindSpec } from "./field-spec";

const named = <Value extends string>(
  values: readonly Value[],
  names: { readonly [V in Value]: string },
): readonly Choice[] => values.map((value) => ({ value, label: names[value] }));

const origin: readonly FieldSpec[] = [
  { name: "source", label: "Sumber", type: "line", optional: true },
  {
    name: "needsConfirmation",
    label: "Perlu konfirmasi",
    type: "check",
    hint: "Hanya terlihat oleh petugas. Tulis di bawah apa yang harus dipastikan.",
  },
  {
    name: "confirm",
    label: "Yang harus dipastikan",
    type: "lines",
    optional: true,
    hint: "Satu kalimat per baris; hanya untuk petugas.",
  },
];

const links: FieldSpec = { name: "links", label: "Tautan", type: "links", optional: true };
const title: FieldSpec = { name: "title", label: "Judul", type: "line" };
const summary: FieldSpec = { name: "summary", label: "Ringkasan", type: "area" };
const body: FieldSpec = { name: "body", label: "Isi", type: "rich" };

/** What can be edited, and by which fields. The schemas of the owners decide what is right. */
export const kindSpecs: { readonly [K in DocumentKind]: KindSpec } = {
  faq: {
    title: "FAQ",
    one: "entri FAQ",
    about: "Pertanyaan yang sering diajukan dan jawabannya.",
    titleField: "question",
    address: (slug) => `/faq/${slug}`,
    ordered: true,
    partField: "category",
    shared: [
      {
        name: "category",
        label: "Kategori",
        type: "select",
        choices: named(faqCategories, {
          "jam-lokasi": "Jam dan lokasi",
          "tanya-pustakawan": "Tanya Pustakawan",
          keanggotaan: "Keanggotaan",
          peminjaman: "Peminjaman",
          katalog: "Katalog",
          "koleksi-digital": "Koleksi digital",
          koleksi: "Koleksi",
          layanan: "Layanan",
          "pengaduan-privasi": "Pengaduan dan privasi",
          penerbit: "Penerbit",
        }),
      },
      {
        name: "keywords",
        label: "Kata kunci",
        type: "lines",
        optional: true,
        hint: "Satu per baris: kata yang dicari orang, tetapi tidak ada dalam pertanyaan atau jawaban.",
      },
      ...origin,
    ],
    text: [
      { name: "question", label: "Pertanyaan", type: "line" },
      { name: "answer", label: "Jawaban", type: "rich" },
    ],
  },
  service: {
    title: "Layanan",
    one: "layanan",
    about: "Halaman layanan dalam tiga kelompok.",
    titleField: "title",
    address: (slug) => `/layanan/${slug}`,
    ordered: true,
    partField: "group",
    shared: [
      {
        name: "group",
        label: "Kelompok",
        type: "select",
        choices: named(serviceGroups, {
          circulation: "Sirkulasi",
          reference: "Referensi",
          literacy: "Literasi informasi",
        }),
      },
      {
        name: "channel",
        label: "Tempat melayani",
        type: "select",
        choices: named(serviceChannels, {
          building: "Di gedung",
          online: "Daring",
          both: "Di gedung dan daring",
        }),
      },
      {
        name: "inDirectory",
        label: "Termasuk direktori layanan gedung",
        type: "check",
        hint: "Delapan belas layanan di Jalan Medan Merdeka Selatan.",
      },
      { name: "place", label: "Lantai atau ruang", type: "line", optional: true },
      links,
      ...origin,
    ],
    text: [title, summary, body],
  },
  collection: {
    title: "Koleksi",
    one: "koleksi",
    about: "Daftar koleksi dengan jumlah dan sumbernya.",
    titleField: "title",
    address: () => "/koleksi",
    ordered: true,
    partField: "group",
    shared: [
      {
        name: "group",
        label: "Kelompok",
        type: "select",
        choices: named(collectionGroups, {
          general: "Koleksi umum",
          inclusive: "Anak, lansia, dan penyandang disabilitas",
          serials: "Terbitan berkala",
          special: "Koleksi khusus",
        }),
      },
      {
        name: "material",
        label: "Jenis bahan",
        type: "select",
        choices: named(materialKinds, {
          monograph: "Monograf",
          serial: "Terbitan berkala",
          manuscript: "Manuskrip",
          "rare-book": "Buku langka",
          cartographic: "Bahan kartografis",
          graphic: "Bahan grafis",
          sound: "Rekaman suara",
          microform: "Bentuk mikro",
          electronic: "Sumber elektronik",
        }),
      },
      links,
      ...origin,
    ],
    text: [
      title,
      {
        name: "count",
        label: "Jumlah",
        type: "line",
        optional: true,
        hint: "Seperti dalam sumber, misalnya ±400.000.",
      },
      summary,
      { ...body, optional: true },
    ],
  },
  news: {
    title: "Berita",
    one: "berita",
    about: "Kabar perpustakaan dengan tanggal, unit, dan gambar.",
    titleField: "title",
    address: (slug) => `/berita/${slug}`,
    ordered: false,
    early: [
      { name: "date", label: "Tanggal", type: "date" },
      { name: "unit", label: "Unit", type: "line" },
      { name: "imageId", label: "Gambar", type: "picture", optional: true },
    ],
    shared: origin,
    text: [
      title,
      {
        name: "imageAlt",
        label: "Uraian gambar",
        type: "area",
        hint: "Wajib bila ada gambar: apa yang terlihat, untuk yang tidak melihatnya.",
      },
      summary,
      body,
    ],
  },
  page: {
    title: "Halaman",
    one: "bagian halaman",
    about: "Bagian halaman Profil, Kontak, Tanya Pustakawan, dan Keanggotaan.",
    titleField: "title",
    address: () => null,
    ordered: true,
    partField: "section",
    shared: [
      {
        name: "section",
        label: "Halaman",
        type: "select",
        choices: [
          { value: "profil", label: "Profil" },
          { value: "kontak", label: "Kontak" },
          { value: "tanya", label: "Tanya Pustakawan" },
          { value: "keanggotaan", label: "Keanggotaan" },
        ],
        hint: "Di halaman publik inilah bagian ini dibaca.",
      },
      links,
      ...origin,
    ],
    text: [
      title,
      { name: "lead", label: "Kalimat pembuka", type: "area", optional: true },
      { name: "facts", label: "Daftar fakta", type: "facts", optional: true },
      { ...body, optional: true },
      {
        name: "notes",
        label: "Catatan kaki",
        type: "lines",
        optional: true,
        hint: "Satu per baris.",
      },
    ],
  },
  announcement: {
    title: "Pengumuman",
    one: "pengumuman",
    about: "Baris di atas setiap halaman, dari waktu tertentu sampai waktu tertentu.",
    titleField: "message",
    address: () => "/",
    ordered: false,
    shared: [
      { name: "from", label: "Tampil mulai (WIB)", type: "moment" },
      { name: "to", label: "Sampai (WIB)", type: "moment" },
      { name: "href", label: "Alamat tautan", type: "line", optional: true },
    ],
    text: [
      { name: "message", label: "Pengumuman", type: "area" },
      { name: "linkLabel", label: "Kata-kata tautan", type: "line", optional: true },
    ],
  },
  "question-type": {
    title: "Jenis pertanyaan",
    one: "jenis pertanyaan",
    about: "Pilihan dalam formulir Percakapan Baru.",
    titleField: "label",
    address: () => "/tanya?mulai=1",
    ordered: true,
    shared: [
      {
        name: "routedOut",
        label: "Dirujuk ke unit lain",
        type: "check",
        hint: "Pustakawan menunjukkan jalannya, tidak menyelesaikannya.",
      },
      { name: "active", label: "Ditawarkan dalam formulir", type: "check", initial: true },
    ],
    text: [
      { name: "label", label: "Nama", type: "line" },
      { name: "hint", label: "Keterangan", type: "line", optional: true },
    ],
  },
  "service-group": {
    title: "Kelompok layanan",
    one: "kelompok layanan",
    about: "Kelompok layanan Pujasintara tempat akun pustakawan bernaung.",
    titleField: "name",
    address: () => null,
    ordered: true,
    shared: [],
    text: [
      { name: "name", label: "Nama", type: "line" },
      { name: "description", label: "Keterangan", type: "area", optional: true },
    ],
  },
};
