import { expect, test } from "vitest";
import { serviceOfPlace } from "./service-of-place";

const services = [
  { slug: "langka", title: "Layanan buku langka" },
  { slug: "umum", title: "Layanan koleksi umum (monograf terbuka)" },
  { slug: "peta", title: "Layanan peta, foto, dan lukisan" },
  { slug: "anak", title: "Layanan anak, lansia, dan penyandang disabilitas" },
  { slug: "tertutup", title: "Layanan koleksi monograf tertutup dan deposit" },
  { slug: "berkala", title: "Layanan terbitan berkala dan ilmu perpustakaan" },
  { slug: "rekaman", title: "Layanan suara dan gambar" },
  { slug: "suara", title: "Layanan suara (lantai 8)" },
];

test.each([
  ["Layanan Buku Langka, lantai 14", "langka"],
  ["Layanan  Koleksi Umum, lantai 21", "umum"],
  ["layanan peta", "peta"],
  ["Layanan Anak, lantai 7", "anak"],
  ["Layanan Suara", null],
  ["Layanan Koleksi Deposit, lantai 12", "tertutup"],
  ["Layanan Ilmu Perpustakaan, lantai 20", "berkala"],
  ["Layanan Foto dan Lukisan, lantai 16", "peta"],
  ["Layanan Foto dan Film, lantai 16", null],
  ["Layanan Perpustakaan, lantai 20", null],
  ["Ruang Deposit, lantai 12", null],
  ["Layanan Koleksi, lantai 3", null],
  ["Layanan Buku, lantai 1", null],
  ["Layanan", null],
  ["Lantai 22, rak terbuka", null],
  ["", null],
])("%s is kept by %s", (place, slug) => {
  expect(serviceOfPlace(place, services)?.slug ?? null).toBe(slug);
});
