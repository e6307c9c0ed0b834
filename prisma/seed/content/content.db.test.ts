import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { servicePublisher } from "@/lib/content/mutations";
import { announcement, listAnnouncements, news, service } from "@/lib/content/queries";
import { serviceGroups } from "@/lib/content/schema";
import { faqReader } from "@/lib/faq/queries";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { publishDocument, withdrawDocument } from "@/lib/publishing/mutations";
import { isPublished, listPublished } from "@/lib/publishing/queries";
import { questionType, serviceGroup } from "@/lib/publishing/schema";
import type { DocumentKind } from "@/lib/publishing/types";
import faqEntries from "../faq-entries.json";
import { demoAccounts } from "../identity";
import { questionTypeEntries } from "../publishing";
import { everything, seedAll, textsIn } from "../testing/published";

process.env.PORTAL_CLOCK_OFFSET_MS = String(Date.parse("2026-11-21T11:05:00+07:00") - Date.now());

const counts = async () => ({
  documents: await db().document.count(),
  editions: await db().edition.count(),
  publications: await db().publication.count(),
});

const session = { accountId: randomUUID(), sessionId: randomUUID(), name: "Rina" };
const editor = proveStaff({
  ...{ ...session, role: "supervisor", serviceGroup: null, memberNumber: null },
}) as Staff;

let outsideDemo: readonly DocumentKind[] = [];
beforeAll(async () => {
  await seedAll(false);
  const kinds = await db().document.findMany({ distinct: ["kind"], select: { kind: true } });
  outsideDemo = kinds.map(({ kind }) => kind as DocumentKind);
  await seedAll(true);
}, 120_000);

describe("the seeds fill an empty house", () => {
  test("news and announcements are examples of the demo alone", async () => {
    expect([...outsideDemo].sort()).toEqual([
      "collection",
      "faq",
      "page",
      "question-type",
      "service",
      "service-group",
    ]);
    const all = await listPublished(news);
    expect(all.length).toBeGreaterThanOrEqual(3);
    for (const { content } of all) expect(content.shared.unit).toBe("Pujasintara");
  });

  test("they may run twice, and leave what an editor has changed", async () => {
    const isbn = (await listPublished(service)).find(({ slug }) => slug === "isbn");
    const seen = { documentId: isbn?.id ?? "", seen: 1 };
    expect(await withdrawDocument(editor, servicePublisher, seen)).toMatchObject({ ok: true });
    const before = await counts();
    await seedAll(true);
    expect(await counts()).toEqual(before);
    expect(await isPublished("service", "isbn")).toBe(false);
    expect(await publishDocument(editor, servicePublisher, seen)).toMatchObject({ ok: true });
  });

  test("every document is there in English, made from the Indonesian text of today", async () => {
    for (const { slug, content, translationStale } of await everything()) {
      expect(content.en, slug).not.toBeNull();
      expect(translationStale, slug).toBe(false);
    }
  });

  test("the demo announces the next closing a week before it, and not earlier", async () => {
    const [closing] = await listPublished(announcement);
    expect(closing?.content.id.message).toContain("24–25 Desember 2026");
    expect(await listAnnouncements(new Date("2026-12-16T16:59:00Z"))).toEqual([]);
    expect(await listAnnouncements(new Date("2026-12-16T17:00:00Z"))).toEqual([closing]);
  });

  test("all forty entries of the FAQ are public, each at the address of its id (R057)", async () => {
    const slugs = (await listPublished(faqReader)).map(({ slug }) => slug);
    expect(slugs).toEqual(faqEntries.map(({ id }) => id));
    expect(slugs).toHaveLength(40);
  });
});

/** Row, kind, slug, what its Indonesian text must say. */
const said: readonly (readonly [string, DocumentKind, string, readonly string[]])[] = [
  ["R001", "service", "tanya-pustakawan", ["Selasa, 17 Maret 2020"]],
  ["R007", "service", "tanya-pustakawan", ["Jam obrolan", "/jam-layanan"]],
  ["R016", "page", "layanan-referensi", ["Fakta pendek", "Bahan bacaan", "tugas akhir"]],
  ["R026", "service", "tanya-pustakawan", ["singkatan, dan emoji"]],
  ["R037", "page", "organisasi-tanya-pustakawan", ["Supervisor", "Pustakawan", "Kelompok layanan"]],
  ["R038", "page", "sejarah-layanan", ["2012", "SMS", "email", "17 Maret 2020"]],
  ["R056", "page", "layanan-referensi", ["Fakta pendek", "Gagasan dan saran"]],
  ["R057", "page", "layanan-referensi", ["kapan saja dan dari mana saja"]],
  ["R059", "page", "sejarah", ["17 Mei 1980", "164/0/1980", "1778", "Nomor 11 Tahun 1989"]],
  ["R059", "page", "sejarah", ["Nomor 43 Tahun 2007"]],
  [
    "R060",
    "page",
    "kedudukan-dan-enam-fungsi",
    ["perpustakaan pembina", "perpustakaan rujukan", "perpustakaan deposit", "LPND", "Presiden"],
  ],
  [
    "R060",
    "page",
    "kedudukan-dan-enam-fungsi",
    ["perpustakaan penelitian", "perpustakaan pelestarian", "pusat jejaring"],
  ],
  ["R061", "page", "gedung", ["Jalan Medan Merdeka Selatan No. 11", "14 September 2017"]],
  ["R061", "page", "gedung", ["Jalan Salemba Raya No. 28,", "tidak melayani pemustaka"]],
  ["R062", "page", "visi-dan-misi", ["Terwujudnya Indonesia cerdas melalui gemar membaca"]],
  ["R062", "page", "tugas-dan-empat-fungsi", ["Tugas", "Empat fungsi"]],
  [
    "R063",
    "page",
    "visi-dan-misi",
    [
      "Mengembangkan diversifikasi layanan perpustakaan berbasis teknologi informasi dan komunikasi",
    ],
  ],
  ["R064", "faq", "jam-buka-gedung", ["Senin–Jumat pukul 08.00–21.00 WIB"]],
  ["R065", "faq", "jam-buka-gedung", ["Sabtu–Minggu pukul 09.00–16.00 WIB"]],
  ["R066", "faq", "hari-libur-tutup", ["tanggal merah dan hari libur nasional"]],
  ["R067", "collection", "referensi-dan-ilmu-perpustakaan", ["±400.000"]],
  ["R068", "collection", "anak-braille-dan-buku-audio", ["±3.276", "Braille", "462 buku audio"]],
  ["R069", "collection", "terbitan-berkala", ["±3.000"]],
  ["R070", "collection", "majalah-terjilid", ["±1.000"]],
  ["R071", "collection", "audiovisual", ["±30.000"]],
  ["R072", "collection", "naskah-nusantara", ["±10.000 judul", "±100 tahun"]],
  ["R073", "collection", "buku-langka", ["80.000 atau 120.000 eksemplar", "1556–1985"]],
  ["R073", "collection", "buku-langka", ["1924–1989", "68.940"]],
  ["R074", "collection", "peta", ["±36.782"]],
  ["R074", "collection", "lukisan-dan-gambar", ["±1.109"]],
  [
    "R075",
    "collection",
    "surat-kabar-langka",
    ["ebih dari 5.000 jilid", "dalam dan luar negeri", "bahasa daerah", "bahasa asing"],
  ],
  ["R077", "service", "multimedia-peneliti-copy-center", ["ultimedia", "peneliti", "copy center"]],
  ["R078", "service", "tanya-pustakawan", ["layanan referensi Perpustakaan Nasional"]],
  ["R079", "service", "diseminasi-informasi", ["topik", "paket informasi"]],
  ["R080", "service", "kunjungan-dan-tur", ["tanggal", "jumlah peserta", "penanggung jawab"]],
  ["R081", "service", "bimbingan-pemustaka", ["literasi informasi"]],
  ["R082", "service", "isbn", ["unik", "judul, penerbit, dan kelompok", "isbn.perpusnas.go.id"]],
  ["R084", "service", "indonesia-onesearch", ["buku, jurnal, skripsi, tesis, dan disertasi"]],
  ["R085", "service", "ipusnas", ["Aksaramaya", "media sosial"]],
  ["R086", "service", "keanggotaan-online", ["daring dan tidak dipungut biaya"]],
  ["R087", "service", "keanggotaan-online", ["jurnal elektronik nasional dan internasional"]],
  [
    "R088",
    "service",
    "keanggotaan-online",
    ["https://keanggotaan.perpusnas.go.id", "laman Keanggotaan Online"],
  ],
  ["R089", "service", "koleksi-digital", ["Koleksi unggulan", "Khastara"]],
  [
    "R090",
    "service",
    "koleksi-digital",
    ["manuskrip", "sumber elektronik", "monograf", "rekaman suara", "bahan kartografis"],
  ],
  ["R090", "service", "koleksi-digital", ["bentuk mikro"]],
  ["R091", "service", "keanggotaan-online", ["meminjam koleksi", "dokumen penting", "fasilitas"]],
  ["R092", "service", "baca-di-tempat", ["memanfaatkan koleksi di perpustakaan saja"]],
  [
    "R106",
    "page",
    "pembelajar-sepanjang-hayat",
    ["pusat pembelajaran dan informasi yang inklusif"],
  ],
  ["R107", "service", "tanya-pustakawan", ["Nomor 43 Tahun 2007", "Pasal 14 ayat (3)"]],
  ["R109", "page", "pembelajar-sepanjang-hayat", ["masyarakat pembelajar sepanjang hayat"]],
];

describe("every name and number of the requirements stands where the public reads it", () => {
  const texts = new Map<string, string>();
  beforeAll(async () => {
    for (const { kind, slug, content } of await everything())
      texts.set(`${kind} ${slug}`, textsIn([content.shared, content.id]).join("\n"));
  });

  test.each(said)("%s in %s %s", (_row, kind, slug, phrases) => {
    for (const phrase of phrases) expect(texts.get(`${kind} ${slug}`)).toContain(phrase);
  });

  test("the building's directory names 18 services, each of one of three groups (R054, R076)", async () => {
    const services = await listPublished(service);
    const directory = services.filter(({ content }) => content.shared.inDirectory);
    expect(directory).toHaveLength(18);
    expect(directory.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(["graha-literasi", "bimbingan-pemustaka", "tanya-pustakawan"]),
    );
    for (const group of serviceGroups)
      expect(
        services.filter(({ content }) => content.shared.group === group).length,
        group,
      ).toBeGreaterThan(2);
  });

  test("question types begin with the library's own default, and only the referral leads to another unit", async () => {
    const shown = await listPublished(questionType);
    expect(shown.map(({ slug }) => slug)).toEqual(questionTypeEntries.map(({ code }) => code));
    expect(shown[0]?.content.id.label).toBe(
      "Bantuan penelusuran literatur/informasi/data (Online)",
    );
    const referred = shown.filter(({ content }) => content.shared.routedOut);
    expect(referred.map(({ slug }) => slug)).toEqual(["referral"]);
  });

  test("the groups of the demo's librarians are service groups (R006)", async () => {
    const slugs = (await listPublished(serviceGroup)).map(({ slug }) => slug);
    for (const { serviceGroup: slug } of demoAccounts)
      if (slug !== null) expect(slugs).toContain(slug);
  });
});
