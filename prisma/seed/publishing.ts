import { actAsSystem } from "../../lib/identity/proofs";
import type { Publisher } from "../../lib/publishing/mutations";
import { seedDocument } from "../../lib/publishing/mutations";
import type { QuestionTypeContent, ServiceGroupContent } from "../../lib/publishing/schema";
import { questionType, serviceGroup } from "../../lib/publishing/schema";

type Hinted = { readonly label: string; readonly hint: string };
type QuestionTypeEntry = {
  readonly code: string;
  readonly routedOut?: true;
  readonly id: Hinted;
  readonly en: Hinted;
};

/**
 * Only the first label is quoted from the library's own form, and it is the default; the others follow the notices of
 * 2020 and 2023.
 */
export const questionTypeEntries: readonly QuestionTypeEntry[] = [
  {
    code: "literature",
    id: {
      label: "Bantuan penelusuran literatur/informasi/data (Online)",
      hint: "Buku, artikel, angka, atau fakta yang Anda perlukan.",
    },
    en: {
      label: "Help finding literature, information or data (online)",
      hint: "Books, articles, figures or facts you need.",
    },
  },
  {
    code: "guidance",
    id: {
      label: "Bimbingan penelusuran dan literasi informasi",
      hint: "Cara menelusur, menilai sumber, dan mengutip; kelas dan paket informasi.",
    },
    en: {
      label: "Guidance on searching and information literacy",
      hint: "How to search, judge and cite sources; classes and information packages.",
    },
  },
  {
    code: "membership",
    id: { label: "Keanggotaan", hint: "Pendaftaran, nomor anggota, dan kartu." },
    en: { label: "Membership", hint: "Registration, membership number and card." },
  },
  {
    code: "loans",
    id: { label: "Peminjaman koleksi", hint: "Meminjam, memperpanjang, dan mengembalikan." },
    en: { label: "Borrowing", hint: "Borrowing, renewing and returning." },
  },
  {
    code: "digital",
    id: {
      label: "Akses e-Resources / koleksi digital / iPusnas",
      hint: "Tidak dapat masuk, membaca, atau mengunduh.",
    },
    en: {
      label: "Access to e-Resources, digital collections, iPusnas",
      hint: "You cannot sign in, read or download.",
    },
  },
  {
    code: "visit",
    id: {
      label: "Informasi layanan dan kunjungan",
      hint: "Ruang, fasilitas, jam layanan, kunjungan rombongan, dan tur.",
    },
    en: {
      label: "Services and visits",
      hint: "Rooms, facilities, opening hours, group visits and tours.",
    },
  },
  {
    code: "complaint",
    id: { label: "Pengaduan", hint: "Keluhan atau saran tentang layanan kami." },
    en: { label: "Complaint", hint: "A complaint or suggestion about our service." },
  },
  {
    code: "referral",
    routedOut: true,
    id: {
      label: "Rujukan: ISBN/e-Deposit/NPP/diklat/akreditasi",
      hint: "Diselesaikan unit lain; pustakawan menunjukkan jalannya.",
    },
    en: {
      label: "Referral: ISBN, e-Deposit, NPP, training, accreditation",
      hint: "Settled by another unit; a librarian shows you the way.",
    },
  },
  {
    code: "other",
    id: { label: "Lainnya", hint: "Pertanyaan yang tidak termasuk di atas." },
    en: { label: "Something else", hint: "Any other question." },
  },
];

type Named = { readonly name: string; readonly description: string };
type ServiceGroupEntry = { readonly slug: string; readonly id: Named; readonly en: Named };

/** Groups of Pujasintara (R006). The sources name no group: staff put their own in place of these. */
export const serviceGroupEntries: readonly ServiceGroupEntry[] = [
  {
    slug: "layanan-referensi",
    id: { name: "Layanan Referensi", description: "Penelusuran literatur, informasi, dan data." },
    en: { name: "Reference", description: "Finding literature, information and data." },
  },
  {
    slug: "layanan-keanggotaan",
    id: { name: "Layanan Keanggotaan", description: "Kartu anggota, akun, dan peminjaman." },
    en: { name: "Membership", description: "Membership cards, accounts and loans." },
  },
  {
    slug: "layanan-koleksi-umum",
    id: {
      name: "Layanan Koleksi Umum",
      description: "Monograf terbuka dan tertutup, deposit, dan terbitan berkala.",
    },
    en: {
      name: "General Collections",
      description: "Open and closed monographs, legal deposit and serials.",
    },
  },
  {
    slug: "layanan-koleksi-khusus",
    id: {
      name: "Layanan Koleksi Khusus",
      description: "Audiovisual, buku langka, peta, foto, lukisan, dan surat kabar.",
    },
    en: {
      name: "Special Collections",
      description: "Audiovisual materials, rare books, maps, photographs, paintings, newspapers.",
    },
  },
  {
    slug: "layanan-naskah-nusantara",
    id: { name: "Layanan Naskah Nusantara", description: "Naskah kuno dan pendampingannya." },
    en: { name: "Nusantara Manuscripts", description: "Old manuscripts and help with them." },
  },
  {
    slug: "layanan-anak-lansia-disabilitas",
    id: {
      name: "Layanan Anak, Lansia, dan Disabilitas",
      description: "Koleksi anak, Braille, dan buku audio.",
    },
    en: {
      name: "Children, Older Readers and Disabilities",
      description: "Children's books, Braille and audio books.",
    },
  },
];

const questionTypePublisher: Publisher<QuestionTypeContent> = questionType;
const serviceGroupPublisher: Publisher<ServiceGroupContent> = serviceGroup;

/** Question types and service groups, in every installation; may run any number of times. */
export default async function seedPublishing(): Promise<void> {
  const system = actAsSystem("Sistem");
  for (const [position, { code, routedOut = false, id, en }] of questionTypeEntries.entries())
    await seedDocument(system, questionTypePublisher, {
      slug: code,
      position,
      words: { shared: { routedOut, active: true }, id, en },
    });
  for (const [position, { slug, id, en }] of serviceGroupEntries.entries())
    await seedDocument(system, serviceGroupPublisher, {
      slug,
      position,
      words: { shared: {}, id, en },
    });
}
