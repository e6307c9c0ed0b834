const pages = "/layanan";

/**
 * Words that lead somewhere: the first time they stand in an answer they become a link. Longer ones before the shorter
 * ones they hold; what the portal does not have yet leads to the page that explains it.
 */
const places: Readonly<Record<"id" | "en", readonly (readonly [words: string, href: string])[]>> = {
  id: [
    ["halaman Jam Layanan", "/jam-layanan"],
    ["halaman Keanggotaan", "/keanggotaan"],
    ["halaman Tanya Pustakawan", "/tanya"],
    ["Tanya Pustakawan", "/tanya"],
    ["pencarian FAQ", "/faq"],
    ["halaman Hubungi kami", "/kontak"],
    ["info@perpusnas.go.id", "mailto:info@perpusnas.go.id"],
    ["Keanggotaan Online (K-OL)", `${pages}/keanggotaan-online`],
    ["Keanggotaan Online", `${pages}/keanggotaan-online`],
    ["di layanan keanggotaan", `${pages}/keanggotaan-informasi-auditorium`],
    ["ke layanan keanggotaan", `${pages}/keanggotaan-informasi-auditorium`],
    ["Indonesia OneSearch", `${pages}/indonesia-onesearch`],
    ["OPAC", `${pages}/opac`],
    ["menu e-Resources", `${pages}/e-resources`],
    ["menu Koleksi Digital", `${pages}/koleksi-digital`],
    ["Versi digital", `${pages}/koleksi-digital`],
    ["iPusnas", `${pages}/ipusnas`],
    ["Kunjungan dan Tur", `${pages}/kunjungan-dan-tur`],
    ["menu Layanan", pages],
    ["diseminasi informasi", `${pages}/diseminasi-informasi`],
    ["bimbingan pemustaka dan literasi informasi", `${pages}/bimbingan-pemustaka`],
    ["naskah Nusantara", `${pages}/naskah-nusantara`],
    ["buku langka", `${pages}/buku-langka`],
    ["surat kabar langka", `${pages}/surat-kabar-langka`],
    ["koleksi audiovisual", `${pages}/audiovisual`],
    ["eksemplar peta", `${pages}/peta-foto-lukisan`],
    ["ruang layanan khusus", `${pages}/anak-lansia-disabilitas`],
    [
      "layanan fasilitas multimedia, peneliti, dan pusat penggandaan (copy center)",
      `${pages}/multimedia-peneliti-copy-center`,
    ],
    ["membaca koleksi di tempat", `${pages}/baca-di-tempat`],
    ["dapat meminjam koleksi", `${pages}/peminjaman-koleksi`],
    ["Anggota dapat meminjam", `${pages}/peminjaman-koleksi`],
    ["menyampaikan pengaduan", `${pages}/pengaduan`],
    ["SP4N-LAPOR!", "https://www.lapor.go.id"],
    ["laman layanan ISBN", `${pages}/isbn`],
    ["UU Nomor 13 Tahun 2018", `${pages}/serah-simpan`],
    ["Data Anda hanya dipakai", "/privasi"],
    ["Data tersebut dipakai", "/privasi"],
  ],
  en: [
    ["Opening Hours page", "/jam-layanan"],
    ["Membership page", "/keanggotaan"],
    ["Ask a Librarian page", "/tanya"],
    ["Ask a Librarian", "/tanya"],
    ["FAQ search box", "/faq"],
    ["Contact us page", "/kontak"],
    ["info@perpusnas.go.id", "mailto:info@perpusnas.go.id"],
    ["Online Membership (K-OL)", `${pages}/keanggotaan-online`],
    ["Online Membership", `${pages}/keanggotaan-online`],
    ["membership desk", `${pages}/keanggotaan-informasi-auditorium`],
    ["Indonesia OneSearch", `${pages}/indonesia-onesearch`],
    ["OPAC", `${pages}/opac`],
    ["e-Resources", `${pages}/e-resources`],
    ["Digital Collections menu", `${pages}/koleksi-digital`],
    ["Digital versions", `${pages}/koleksi-digital`],
    ["iPusnas", `${pages}/ipusnas`],
    ["Visits and Tours", `${pages}/kunjungan-dan-tur`],
    ["Services menu", pages],
    ["dissemination service", `${pages}/diseminasi-informasi`],
    ["user guidance and information literacy classes", `${pages}/bimbingan-pemustaka`],
    ["Nusantara manuscripts", `${pages}/naskah-nusantara`],
    ["rare books", `${pages}/buku-langka`],
    ["rare newspapers", `${pages}/surat-kabar-langka`],
    ["audiovisual items", `${pages}/audiovisual`],
    ["36,782 maps", `${pages}/peta-foto-lukisan`],
    ["dedicated service", `${pages}/anak-lansia-disabilitas`],
    ["multimedia, researcher and copy centre service", `${pages}/multimedia-peneliti-copy-center`],
    ["read on site", `${pages}/baca-di-tempat`],
    ["may borrow items", `${pages}/peminjaman-koleksi`],
    ["Members may borrow", `${pages}/peminjaman-koleksi`],
    ["file complaints", `${pages}/pengaduan`],
    ["SP4N-LAPOR!", "https://www.lapor.go.id"],
    ["ISBN service", `${pages}/isbn`],
    ["Law No. 13 of 2018", `${pages}/serah-simpan`],
    ["Your data are used", "/privasi"],
    ["They are used to make sure", "/privasi"],
  ],
};

const link = /(\[[^\]]+\]\([^)]+\))/u;

/** The answer with its links, in the notation of `notation.ts`. */
export function withLinks(answer: string, locale: "id" | "en"): string {
  const used = new Set<string>();
  return places[locale].reduce((text, [words, href]) => {
    if (used.has(href)) return text;
    // Every second part is a link already.
    const parts = text.split(link);
    const at = parts.findIndex((part, index) => index % 2 === 0 && part.includes(words));
    if (at === -1) return text;
    used.add(href);
    parts[at] = (parts[at] ?? "").replace(words, `[${words}](${href})`);
    return parts.join("");
  }, answer);
}

const names: readonly (readonly [RegExp, string])[] = [
  [/\bsource 000\b/gu, "berita peluncuran Tanya Pustakawan, 2020"],
  [/\bsource 001\b/gu, "artikel layanan referensi dan media sosial"],
  [/\bsource 002\b/gu, "kajian livechat Perpustakaan Nasional RI, bab III, 2023"],
  [/\bsource 003\b/gu, "berita perpustakaan Universitas Bangka Belitung"],
  [/\bsource 004\b/gu, "artikel layanan interaktif Perpustakaan Kota Tebing Tinggi"],
  [/^external \(isbn[^)]*\)/gu, "laman tanya jawab ISBN; Peraturan Perpustakaan Nasional 5/2022"],
  [/^external \(UU 13\/2018;[^)]*\)/gu, "UU 13/2018; keterangan pustakawan deposit"],
  [/^external \([^)]*\)/gu, "pemberitaan dan salinan laman, 2018–2024"],
  [/^portal feature$/gu, "fitur portal ini"],
  [/^reminder: /gu, "pengingat: "],
  [/^field list: .*$/gu, "daftar ruas: OPAC INLISLite V3.3"],
];

/** The source of an entry as the public reads it. */
export function publicSource(source: string): string {
  // A semicolon inside brackets parts no sources.
  const parts = source.split(/;\s*(?![^(]*\))/u);
  const told = parts.map((part) =>
    names.reduce((text, [known, name]) => text.replace(known, name), part),
  );
  const line = told.join("; ");
  return line.charAt(0).toUpperCase() + line.slice(1);
}
