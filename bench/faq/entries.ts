import { randomUUID } from "node:crypto";
import type { FaqEntryText } from "@/lib/faq/types";
import seeds from "@/prisma/seed/faq-entries.json";

/** The forty entries of the demo, each in both languages. */
export function demoEntries(): readonly FaqEntryText[] {
  return seeds.flatMap((seed) => {
    const shared = {
      documentId: randomUUID(),
      slug: seed.id,
      category: seed.category,
      keywords: seed.keywords,
    };
    return [
      { ...shared, locale: "id", question: seed.questionId, answerText: seed.answerId },
      { ...shared, locale: "en", question: seed.questionEn, answerText: seed.answerEn },
    ] as const;
  });
}

const subjects =
  "ruang audiovisual|arsip foto|katalog induk|koleksi wayang|layanan terjemahan|bahan mikrofilm|pameran tetap|buku anak|peta laut|naskah Jawa|kartu tamu|ruang diskusi|terminal komputer|loket informasi|paket bacaan|kelas menulis|jurnal hukum|statistik daerah|laporan penelitian|surat kabar Sumatra".split(
    "|",
  );
const deeds =
  "memesan|memperbarui|meminta|mencari|mengusulkan|membaca|menyalin|menyerahkan|membatalkan|mengunduh|mendaftarkan|menelusur|memeriksa|mengubah|mengirim".split(
    "|",
  );
const places =
  "lantai dua|lantai tujuh|meja depan|cabang Salemba|halaman akun|aplikasi ponsel|laman resmi|ruang baca|gedung utama|loket timur".split(
    "|",
  );

/** Entries that fill the table: words of a library in ever other order, `count` of them, always the same. */
export function fillingEntries(count: number): readonly FaqEntryText[] {
  return Array.from({ length: count }, (_, at) => {
    const subject = subjects[at % subjects.length] ?? "";
    const deed = deeds[Math.floor(at / subjects.length) % deeds.length] ?? "";
    const place = places[at % places.length] ?? "";
    const code = `kode${at}`;
    return {
      documentId: randomUUID(),
      slug: `isian-${at}`,
      locale: "id",
      category: "layanan",
      keywords: [code, subject, `berkas ${at}`],
      question: `Bagaimana cara ${deed} ${subject} nomor ${at} di ${place}?`,
      answerText: `Untuk ${deed} ${subject}, datang ke ${place} dengan kartu anggota atau hubungi pustakawan. Sebutkan ${code} dan waktu yang diinginkan. Petugas memeriksa permintaan pada hari kerja, lalu mengirim jawaban ke surel Anda. Perpustakaan menyimpan catatan layanan selama ${1 + (at % 12)} bulan; perubahan diumumkan di halaman layanan.`,
    } as const;
  });
}
