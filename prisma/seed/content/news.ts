import type { NewsEntry } from "./entry";
import { sources } from "./entry";

const unit = "Pujasintara";
const decree2026 =
  "SKB 3 Menteri No. 1497 Tahun 2025, No. 2 Tahun 2025, No. 5 Tahun 2025 (19 September 2025)";
const decree2027 =
  "SKB 3 Menteri No. 1205 Tahun 2026, No. 3 Tahun 2026, No. 2 Tahun 2026 (15 September 2026)";
const example = {
  id: "Berita ini contoh isi portal peragaan; faktanya benar.",
  en: "This item is an example in a demonstration portal; its facts are true.",
};

/** News of the demo alone: examples that tell what is true (R001, R108). */
export const news: readonly NewsEntry[] = [
  {
    slug: "portal-pustaka-dapat-dicoba",
    date: "2026-11-21",
    unit,
    source: "Portal Pustaka",
    id: {
      title: "Portal baru dapat dicoba",
      summary: "Tanya Pustakawan, jam layanan, FAQ, dan layanan perpustakaan dalam satu portal.",
      body: `
        Portal ini menyatukan obrolan [Tanya Pustakawan](/tanya), [jam layanan](/jam-layanan), [FAQ](/faq), dan
        [daftar layanan](/layanan), dalam bahasa Indonesia dan Inggris.

        Halaman dapat dibaca tanpa JavaScript, di telepon, dan pada jaringan yang lambat. Ada yang keliru? Beri tahu
        kami lewat [Pengaduan](/layanan/pengaduan).

        ${example.id}
      `,
    },
    en: {
      title: "A new portal to try",
      summary: "Ask a Librarian, opening hours, FAQ and library services in one portal.",
      body: `
        This portal brings together the [Ask a Librarian](/tanya) chat, [opening hours](/jam-layanan), the
        [FAQ](/faq) and the [list of services](/layanan), in Indonesian and English.

        Its pages can be read without JavaScript, on a telephone, and on a slow network. Is something wrong? Tell us
        under [Complaints](/layanan/pengaduan).

        ${example.en}
      `,
    },
  },
  {
    slug: "tutup-24-25-desember-2026",
    date: "2026-11-20",
    unit,
    source: decree2026,
    id: {
      title: "Obrolan dan gedung tutup 24–25 Desember 2026",
      summary: "Layanan tutup pada cuti bersama dan hari libur Natal, Kamis dan Jumat.",
      body: `
        Kamis, 24 Desember 2026 adalah cuti bersama dan Jumat, 25 Desember 2026 hari libur nasional, Kelahiran Yesus
        Kristus. Gedung layanan dan obrolan Tanya Pustakawan tutup pada kedua hari itu.

        Keduanya buka lagi Sabtu, 26 Desember 2026, masing-masing menurut [jam layanannya](/jam-layanan). Selama tutup,
        FAQ dan formulir pesan tetap dapat dipakai.

        ${example.id}
      `,
    },
    en: {
      title: "Chat and building closed on 24–25 December 2026",
      summary: "Closed for collective leave and the Christmas holiday, Thursday and Friday.",
      body: `
        Thursday, 24 December 2026 is a day of collective leave ({id:cuti bersama}) and Friday, 25 December 2026 the
        national holiday of Christmas. The service building and the Ask a Librarian chat are closed on both days.

        Both open again on Saturday, 26 December 2026, each by its own [opening hours](/jam-layanan). Meanwhile the FAQ
        and the message form can be used.

        ${example.en}
      `,
    },
  },
  {
    slug: "jadwal-tutup-2027",
    date: "2026-09-15",
    unit,
    source: decree2027,
    id: {
      title: "Hari tutup tahun 2027",
      summary: "Keputusan tiga menteri memuat 18 hari libur nasional dan 8 hari cuti bersama.",
      body: `
        Keputusan bersama tiga menteri tanggal 15 September 2026 menetapkan 18 hari libur nasional dan 8 hari cuti
        bersama untuk tahun 2027. Isra Mikraj jatuh dua kali: 5 Januari dan 26 Desember.

        Semua tanggalnya sudah tercatat di halaman [Jam Layanan](/jam-layanan). Daftar dapat berubah bila pemerintah
        menetapkan perubahan.

        ${example.id}
      `,
    },
    en: {
      title: "Closing days in 2027",
      summary: "The decree of three ministers lists 18 national holidays and 8 days of leave.",
      body: `
        The joint decree of three ministers of 15 September 2026 sets 18 national holidays and 8 days of collective
        leave ({id:cuti bersama}) for 2027. Isra and Mi'raj falls twice: on 5 January and on 26 December.

        All dates stand on the [Opening hours](/jam-layanan) page. The list may change if the government decides so.

        ${example.en}
      `,
    },
  },
  {
    slug: "peluncuran-tanya-pustakawan",
    date: "2020-03-17",
    unit,
    source: sources.launch,
    id: {
      title: "Tanya Pustakawan Virtual diluncurkan",
      summary: "Sejak Selasa, 17 Maret 2020, pemustaka dapat bertanya lewat livechat.",
      body: `
        Perpustakaan Nasional meluncurkan Tanya Pustakawan Virtual melalui livechat pada Selasa, 17 Maret 2020.
        Masyarakat di mana pun di Indonesia dapat bertanya tanpa harus berkunjung langsung, dan menerima tanggapan
        pertama paling lama 5 menit sejak menekan tombol mulai obrolan.

        Yang melayani adalah pustakawan dari berbagai kelompok layanan di Pujasintara. Riwayat layanan ini ada di
        halaman [Tanya Pustakawan](/layanan/tanya-pustakawan).

        ${example.id}
      `,
    },
    en: {
      title: "The virtual Ask a Librarian service opens",
      summary: "Since Tuesday, 17 March 2020, patrons have been able to ask by live chat.",
      body: `
        The National Library launched its virtual Ask a Librarian service by live chat on Tuesday, 17 March 2020.
        People anywhere in Indonesia can ask without visiting in person, and receive a first reply within 5 minutes
        after pressing the button that starts the chat.

        Librarians of several service groups of Pujasintara answer. The history of the service is told on the
        [Ask a Librarian](/layanan/tanya-pustakawan) page.

        ${example.en}
      `,
    },
  },
];
