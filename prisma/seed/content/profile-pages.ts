import type { PageEntry } from "./entry";
import { sources } from "./entry";

const official = {
  label: {
    id: "Kedudukan, tugas, dan fungsi di laman Perpustakaan Nasional",
    en: "Status, tasks and functions on the National Library's site",
  },
  href: "https://perpusnas.go.id/en/profil/kelembagaan/tugas-dan-fungsi",
};

/** The sections of /profil, in order (R037, R059–R063, R106, R109). */
export const profilePages: readonly PageEntry[] = [
  {
    slug: "pembelajar-sepanjang-hayat",
    section: "profil",
    source: `${sources.launch}; ${sources.interactive}; UU Nomor 43 Tahun 2007`,
    id: {
      title: "Bagi setiap pembelajar sepanjang hayat",
      lead: "Perpustakaan Nasional melayani masyarakat pembelajar sepanjang hayat.",
      body: `
        Belajar tidak berhenti di sekolah. Pelajar, mahasiswa, peneliti, pekerja, orang tua, dan siapa saja yang ingin
        tahu dapat membaca, bertanya, dan menelusur di sini, tanpa biaya.

        Perpustakaan adalah pusat pembelajaran dan informasi yang inklusif. Setiap orang mempunyai hak yang sama atas
        layanan perpustakaan: di kota dan di desa, muda dan tua, dengan dan tanpa disabilitas. Karena itu portal ini
        dapat dibaca di telepon, pada jaringan yang lambat, dengan papan ketik dan pembaca layar.
      `,
      notes: ["Undang-Undang Nomor 43 Tahun 2007 tentang Perpustakaan, Pasal 5."],
    },
    en: {
      title: "For everyone who learns all life long",
      lead: "The National Library serves a society of lifelong learners.",
      body: `
        Learning does not end at school. Pupils, students, researchers, workers, parents and anyone who wants to know
        can read, ask and search here, free of charge.

        A library is an inclusive centre of learning and information. Everyone has the same right to library service:
        in town and village, young and old, with and without a disability. That is why this portal can be read on a
        telephone, on a slow network, with a keyboard and with a screen reader.
      `,
      notes: ["Law Number 43 of 2007 on Libraries, Article 5."],
    },
  },
  {
    slug: "sejarah",
    section: "profil",
    source: sources.study,
    confirm: [
      "Nama lembaga tahun 1778 dan isi setiap keputusan; kajian hanya menyebut tahun dan nomornya.",
    ],
    id: {
      title: "Sejarah",
      lead: "Berdiri pada 17 Mei 1980, dengan akar sampai tahun 1778.",
      facts: [
        ["1778", "Akar perpustakaan: Bataviaasch Genootschap van Kunsten en Wetenschappen"],
        ["17 Mei 1980", "Perpustakaan Nasional berdiri, dengan Surat Keputusan Nomor 164/0/1980"],
        ["1989", "Keputusan Presiden Nomor 11 Tahun 1989 tentang Perpustakaan Nasional"],
        ["2007", "Undang-Undang Nomor 43 Tahun 2007 tentang Perpustakaan"],
        ["14 September 2017", "Gedung layanan di Jalan Medan Merdeka Selatan diresmikan"],
        ["17 Maret 2020", "Tanya Pustakawan Virtual diluncurkan"],
      ],
      body: `
        Koleksi tertua perpustakaan ini berakar pada sebuah lembaga ilmu yang didirikan pada 1778. Perpustakaan
        Nasional sendiri berdiri pada 17 Mei 1980. Kedudukannya kemudian diatur dengan Keputusan Presiden Nomor 11
        Tahun 1989 dan Undang-Undang Nomor 43 Tahun 2007.
      `,
      notes: [
        "Surat Keputusan Nomor 164/0/1980; Keputusan Presiden Nomor 11 Tahun 1989; Undang-Undang Nomor 43 Tahun 2007.",
      ],
    },
    en: {
      title: "History",
      lead: "Founded on 17 May 1980, with roots that reach back to 1778.",
      facts: [
        ["1778", "Roots of the library: the Bataviaasch Genootschap van Kunsten en Wetenschappen"],
        ["17 May 1980", "The National Library is founded by Decree Number 164/0/1980"],
        ["1989", "Presidential Decree Number 11 of 1989 on the National Library"],
        ["2007", "Law Number 43 of 2007 on Libraries"],
        ["14 September 2017", "The service building on Jalan Medan Merdeka Selatan is inaugurated"],
        ["17 March 2020", "The virtual Ask a Librarian service is launched"],
      ],
      body: `
        The oldest collections have their roots in a learned society founded in 1778. The National Library itself was
        founded on 17 May 1980. Its status was later laid down by Presidential Decree Number 11 of 1989 and by Law
        Number 43 of 2007.
      `,
      notes: [
        "Decree Number 164/0/1980; Presidential Decree Number 11 of 1989; Law Number 43 of 2007.",
      ],
    },
  },
  {
    slug: "kedudukan-dan-enam-fungsi",
    section: "profil",
    source: `${sources.study}; UU Nomor 43 Tahun 2007`,
    links: [official],
    id: {
      title: "Kedudukan dan enam fungsi",
      lead: "Lembaga pemerintah nonkementerian yang bertanggung jawab kepada Presiden.",
      body: `
        Perpustakaan Nasional adalah lembaga pemerintah nonkementerian, dalam peraturan lama disebut lembaga
        pemerintah nondepartemen (LPND). Ia berada di bawah dan bertanggung jawab kepada Presiden.

        Undang-undang memberinya enam fungsi:

        1. perpustakaan pembina
        2. perpustakaan rujukan
        3. perpustakaan deposit
        4. perpustakaan penelitian
        5. perpustakaan pelestarian
        6. pusat jejaring perpustakaan
      `,
      notes: ["Undang-Undang Nomor 43 Tahun 2007 tentang Perpustakaan."],
    },
    en: {
      title: "Status and six functions",
      lead: "A non-ministerial government institution that answers to the President.",
      body: `
        The National Library is a non-ministerial government institution, called non-departmental ({id:LPND}) in older
        regulations. It stands under the President and answers to the President.

        The law gives it six functions:

        1. a library that guides other libraries
        2. a reference library
        3. a deposit library
        4. a research library
        5. a preservation library
        6. the centre of the library network
      `,
      notes: ["Law Number 43 of 2007 on Libraries."],
    },
  },
  {
    slug: "tugas-dan-empat-fungsi",
    section: "profil",
    source: "Laman Perpustakaan Nasional: Tugas dan Fungsi",
    links: [official],
    confirm: [
      "Tugas dan empat fungsi di sini diringkas dari laman resmi; ganti dengan rumusan resminya bila diperlukan.",
    ],
    id: {
      title: "Tugas dan empat fungsi",
      lead: "Tugas pemerintahan di bidang perpustakaan, ringkasnya.",
      body: `
        ## Tugas

        Perpustakaan Nasional menjalankan tugas pemerintahan di bidang perpustakaan. Ringkasnya, ia

        - menetapkan kebijakan pengelolaan perpustakaan
        - membina, mengembangkan, menilai, dan menyelaraskan pengelolaan perpustakaan
        - membina kerja sama antarjenis perpustakaan
        - mengembangkan standar nasional perpustakaan

        ## Empat fungsi

        1. mengkaji dan menyusun kebijakan nasional di bidang perpustakaan
        2. menyelaraskan kegiatan dalam pelaksanaan tugasnya
        3. memperlancar dan membina kegiatan perpustakaan instansi pemerintah
        4. menyelenggarakan pelayanan administrasi umum

        Bunyi lengkapnya dapat dibaca di
        [laman Perpustakaan Nasional](https://perpusnas.go.id/en/profil/kelembagaan/tugas-dan-fungsi).
      `,
    },
    en: {
      title: "Tasks and four functions",
      lead: "The government's tasks in library matters, in short.",
      body: `
        ## Tasks

        The National Library carries out the tasks of the government in library matters. In short, it

        - sets policy on the management of libraries
        - guides, develops, evaluates and coordinates the management of libraries
        - fosters cooperation between kinds of libraries
        - develops the national library standards

        ## Four functions

        1. studying and drafting national library policy
        2. coordinating activities in carrying out its tasks
        3. easing and guiding the library work of government institutions
        4. providing general administration

        The full wording is on
        [the National Library's site](https://perpusnas.go.id/en/profil/kelembagaan/tugas-dan-fungsi).
      `,
    },
  },
  {
    slug: "visi-dan-misi",
    section: "profil",
    source: sources.study,
    confirm: [
      "Isi rumusan resmi misi 1, 3, 4, 5, dan 6; sumber kami hanya mengutip misi kedua.",
      "Visi dikutip dari kajian tahun 2023; pastikan masih berlaku.",
    ],
    id: {
      title: "Visi dan enam misi",
      lead: "Terwujudnya Indonesia cerdas melalui gemar membaca.",
      facts: [
        ["Visi", "Terwujudnya Indonesia cerdas melalui gemar membaca"],
        [
          "Misi kedua",
          "Mengembangkan diversifikasi layanan perpustakaan berbasis teknologi informasi dan komunikasi",
        ],
      ],
      body: `
        Visi itu dijalankan dengan enam misi. Portal ini bertumpu pada misi kedua: layanan perpustakaan dibuat beragam
        dengan bantuan teknologi, sehingga orang dapat bertanya, mencari, dan membaca dari mana saja.
      `,
    },
    en: {
      title: "Vision and six missions",
      lead: "A learned Indonesia through the love of reading.",
      facts: [
        ["Vision", "A learned Indonesia through the love of reading"],
        [
          "Second mission",
          "Developing a diversity of library services based on information and communication technology",
        ],
      ],
      body: `
        The vision is carried out through six missions. This portal rests on the second: library services are made
        diverse with the help of technology, so that people can ask, search and read from anywhere.
      `,
    },
  },
  {
    slug: "gedung",
    section: "profil",
    source: `${sources.study}; ${sources.press}`,
    confirm: [
      "Salemba: kajian menulis No. 28, sumber lain No. 28A; kecamatan tidak ditampilkan.",
      "Satu artikel Pujasintara menyebut surat kabar langka dilayani di Salemba; kajian menyebut gedung itu tidak melayani pemustaka.",
      "27 lantai dan tinggi 126,3 meter: pemberitaan 2019.",
    ],
    id: {
      title: "Dua gedung",
      lead: "Satu untuk melayani, satu untuk merawat.",
      facts: [
        [
          "Gedung layanan",
          "Jalan Medan Merdeka Selatan No. 11, Jakarta Pusat. Diresmikan 14 September 2017; 27 lantai termasuk 3 lantai bawah tanah, tinggi 126,3 meter. Di sinilah pemustaka dilayani.",
        ],
        [
          "Gedung pelestarian",
          "Jalan Salemba Raya No. 28, Jakarta Pusat. Untuk pengolahan, pengelolaan, dan pelestarian bahan pustaka; tidak melayani pemustaka.",
        ],
      ],
      body: `
        Datanglah ke gedung Medan Merdeka Selatan, pada [jam layanan](/jam-layanan). Bila bahan yang Anda perlukan
        disimpan di Salemba, tanyakan dahulu lewat [Tanya Pustakawan](/tanya).
      `,
    },
    en: {
      title: "Two buildings",
      lead: "One to serve, one to preserve.",
      facts: [
        [
          "Service building",
          "Jalan Medan Merdeka Selatan No. 11, Central Jakarta. Inaugurated on 14 September 2017; 27 levels including 3 basements, 126.3 metres high. This is where readers are served.",
        ],
        [
          "Preservation building",
          "Jalan Salemba Raya No. 28, Central Jakarta. For processing, managing and preserving library materials; readers are not served here.",
        ],
      ],
      body: `
        Come to the Medan Merdeka Selatan building during [opening hours](/jam-layanan). If what you need is kept at
        Salemba, ask first through [Ask a Librarian](/tanya).
      `,
    },
  },
  {
    slug: "organisasi-tanya-pustakawan",
    section: "profil",
    source: `${sources.launch}; ${sources.study}`,
    confirm: [
      "Bagan organisasi dalam kajian (Gambar 3.1) berupa gambar tanpa teks: lengkapi susunan dan nama pejabatnya.",
    ],
    id: {
      title: "Organisasi Tanya Pustakawan",
      lead: "Siapa mengerjakan apa di layanan referensi virtual.",
      facts: [
        [
          "Unit",
          "Pusat Jasa Informasi Perpustakaan dan Pengelolaan Naskah Nusantara (Pujasintara)",
        ],
        [
          "Supervisor",
          "Mengatur jadwal, memantau antrean dan waktu tanggapan, menindaklanjuti pengaduan",
        ],
        [
          "Pustakawan",
          "Bertugas menurut jadwal dan menjawab; setiap pustakawan termasuk satu kelompok layanan",
        ],
        ["Kelompok layanan", "Rujukan bagi pertanyaan yang memerlukan keahlian khusus"],
      ],
      body: `
        Semua pustakawan yang bertugas menerima panggilan ketika Anda bertanya. Pustakawan yang pertama membalas
        melayani Anda sampai selesai, dan dapat meneruskan percakapan kepada rekan dari kelompok layanan lain.
      `,
    },
    en: {
      title: "How Ask a Librarian is organised",
      lead: "Who does what in the virtual reference service.",
      facts: [
        ["Unit", "Centre for Library Information Services and Nusantara Manuscripts (Pujasintara)"],
        ["Supervisor", "Sets the roster, watches queue and response times, follows up complaints"],
        ["Librarian", "On duty by roster and answers; each belongs to one service group"],
        ["Service group", "Consulted on questions that need special knowledge"],
      ],
      body: `
        Every librarian on duty is called when you ask. The first to reply serves you to the end, and can hand the
        conversation over to a colleague of another service group.
      `,
    },
  },
];
