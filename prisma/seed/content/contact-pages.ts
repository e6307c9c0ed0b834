import type { PageEntry } from "./entry";
import { sources } from "./entry";

/** The sections of /kontak and the explanations under /tanya (R012, R016, R038, R053, R056, R057, R107). */
export const contactPages: readonly PageEntry[] = [
  {
    slug: "hubungi-kami",
    section: "kontak",
    source: `${sources.study}; Sistem Informasi Pelayanan Publik (SIPPN)`,
    links: [
      { label: { id: "Tanya Pustakawan", en: "Ask a Librarian" }, href: "/tanya" },
      { label: { id: "Jam layanan", en: "Opening hours" }, href: "/jam-layanan" },
    ],
    confirm: [
      "Nomor telepon umum, akun media sosial, dan WhatsApp resmi: lengkapi bila ada.",
      "Kecamatan dan kode pos gedung layanan.",
    ],
    id: {
      title: "Hubungi kami",
      lead: "Cara tercepat adalah Tanya Pustakawan, dari mana saja.",
      facts: [
        ["Alamat gedung layanan", "Jalan Medan Merdeka Selatan No. 11, Jakarta Pusat"],
        ["Tanya Pustakawan", "Obrolan pada jam layanan; pesan kapan saja"],
        ["Email PPID", "info@perpusnas.go.id"],
        ["Pengaduan", "Tanya Pustakawan, atau SP4N-LAPOR! di lapor.go.id"],
      ],
      body: `
        - Bertanya tentang koleksi, keanggotaan, dan layanan: [Tanya Pustakawan](/tanya).
        - Permohonan informasi publik dan surat: [info@perpusnas.go.id](mailto:info@perpusnas.go.id).
        - Keluhan dan saran: [Pengaduan](/layanan/pengaduan).
        - Datang sendiri: meja informasi gedung layanan, pada [jam layanan](/jam-layanan).
      `,
    },
    en: {
      title: "Contact us",
      lead: "The quickest way is Ask a Librarian, from anywhere.",
      facts: [
        ["Address of the service building", "Jalan Medan Merdeka Selatan No. 11, Central Jakarta"],
        ["Ask a Librarian", "Chat during service hours; messages at any time"],
        ["PPID email", "info@perpusnas.go.id"],
        ["Complaints", "Ask a Librarian, or SP4N-LAPOR! at lapor.go.id"],
      ],
      body: `
        - Questions on collections, membership and services: [Ask a Librarian](/tanya).
        - Requests for public information and letters: [info@perpusnas.go.id](mailto:info@perpusnas.go.id).
        - Complaints and suggestions: [Complaints](/layanan/pengaduan).
        - In person: the information desk of the service building, during [opening hours](/jam-layanan).
      `,
    },
  },
  {
    slug: "unit-lain",
    section: "kontak",
    source: `${sources.notice}; laman tanya jawab ISBN Perpustakaan Nasional`,
    confirm: [
      "Nomor telepon tim ISBN, (021) 3812136.",
      "Kontak unit e-Deposit, NPP, diklat, dan akreditasi.",
    ],
    id: {
      title: "Urusan yang ditangani unit lain",
      lead: "Tanya Pustakawan tidak memprosesnya, tetapi menunjukkan jalannya.",
      facts: [
        ["ISBN", "Laman isbn.perpusnas.go.id; telepon (021) 3812136"],
        ["e-Deposit", "Penerbit dan produsen menyerahkan karya menurut undang-undang"],
        ["Nomor Pokok Perpustakaan", "Unit yang mengelola pendataan perpustakaan"],
        ["Diklat kepustakawanan", "Unit pendidikan dan pelatihan"],
        ["Akreditasi perpustakaan", "Unit akreditasi perpustakaan"],
      ],
      body: `
        Lihat juga [ISBN](/layanan/isbn) dan [Serah simpan](/layanan/serah-simpan). Belum tahu unitnya? Pilih jenis
        pertanyaan Rujukan di [Tanya Pustakawan](/tanya).
      `,
    },
    en: {
      title: "Matters for other units",
      lead: "Ask a Librarian does not process them, but shows you the way.",
      facts: [
        ["ISBN", "The site isbn.perpusnas.go.id; telephone (021) 3812136"],
        ["e-Deposit", "Publishers and producers deliver their works as the law requires"],
        ["Library registration number (NPP)", "The unit that keeps the register of libraries"],
        ["Training for librarians", "The education and training unit"],
        ["Library accreditation", "The library accreditation unit"],
      ],
      body: `
        See also [ISBN](/layanan/isbn) and [Legal deposit](/layanan/serah-simpan). Not sure which unit? Choose referral
        as the type of question in [Ask a Librarian](/tanya).
      `,
    },
  },
  {
    slug: "layanan-referensi",
    section: "tanya",
    source: `${sources.launch}; ${sources.reference}; ${sources.study}`,
    id: {
      title: "Pertanyaan referensi",
      lead: "Literatur, informasi, dan data untuk belajar, bekerja, dan meneliti.",
      body: `
        - **Fakta pendek.** Tahun, nama, angka, arti istilah: pustakawan mencarinya dan menyebutkan sumbernya.
        - **Bahan bacaan.** Buku, artikel, naskah, peta, dan surat kabar tentang topik Anda.
        - **Gagasan dan saran.** Belum tahu mulai dari mana? Pustakawan membantu mempersempit topik dan memilih kata
          kunci.

        Tulis apa yang sudah Anda cari dan untuk apa: tugas, penelitian, kerja kelompok, atau tugas akhir. Bahasanya
        bebas; singkatan dan emoji kami pahami.

        Di luar jam obrolan, [FAQ](/faq) dan formulir pesan tetap dapat dipakai, kapan saja dan dari mana saja.
      `,
    },
    en: {
      title: "Reference questions",
      lead: "Literature, information and data for study, work and research.",
      body: `
        - **Short facts.** A year, a name, a figure, the meaning of a term: librarians find it and name the source.
        - **Reading.** Books, articles, manuscripts, maps and newspapers on your topic.
        - **Ideas and advice.** Not sure where to begin? Librarians help you narrow a topic and choose keywords.

        Write what you have searched already and what it is for: an assignment, research, group work or a final
        thesis. Write as you speak; we understand abbreviations and emoji.

        Outside chat hours the [FAQ](/faq) and the message form can still be used, at any time and from anywhere.
      `,
    },
  },
  {
    slug: "sejarah-layanan",
    section: "tanya",
    source: `${sources.launch}; ${sources.study}`,
    id: {
      title: "Dari SMS sampai obrolan",
      lead: "Layanan referensi jarak jauh sejak 2012.",
      facts: [
        ["2012", "Layanan referensi lewat SMS, yang pertama"],
        ["Sesudahnya", "Layanan referensi lewat email"],
        [
          "Selasa, 17 Maret 2020",
          "Tanya Pustakawan Virtual diluncurkan: obrolan langsung di situs",
        ],
      ],
      body: `
        Sejak 2012 pemustaka dapat bertanya dari jauh, mula-mula lewat SMS, kemudian email. Tanya Pustakawan Virtual
        diluncurkan pada Selasa, 17 Maret 2020, oleh Pujasintara; sejak itu pertanyaan dijawab dalam obrolan, saat itu
        juga.
      `,
      notes: [
        "Dasar hukum: Undang-Undang Nomor 43 Tahun 2007 tentang Perpustakaan, Pasal 14 ayat (3).",
        "Waktu tanggapan pertama, paling lama 5 menit, dihitung sejak Anda menekan Mulai Obrolan pada jam layanan.",
      ],
    },
    en: {
      title: "From text messages to chat",
      lead: "Remote reference since 2012.",
      facts: [
        ["2012", "Reference by SMS, the first remote service"],
        ["Later", "Reference by email"],
        [
          "Tuesday, 17 March 2020",
          "The virtual Ask a Librarian service opens: live chat on the site",
        ],
      ],
      body: `
        Since 2012 patrons have been able to ask from afar, first by SMS, then by email. The virtual Ask a Librarian
        service was launched on Tuesday, 17 March 2020, by Pujasintara; since then questions have been answered in a
        chat, there and then.
      `,
      notes: [
        "Legal basis: Law Number 43 of 2007 on Libraries, Article 14 paragraph (3).",
        "The first reply, within 5 minutes, is counted from the moment you press Start chat during service hours.",
      ],
    },
  },
];
