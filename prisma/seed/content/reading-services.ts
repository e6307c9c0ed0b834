import type { ServiceEntry } from "./entry";
import { sources } from "./entry";

const listed = "Cocokkan nama layanan ini dengan daftar resmi 18 layanan di gedung.";
const floor = "Letak lantai berasal dari daftar tahun 2018; beberapa layanan kemudian pindah.";

/** The upper floors of the directory, and its services that have no floor of their own (R076, R077, R079–R081). */
export const readingServices: readonly ServiceEntry[] = [
  {
    slug: "multimedia-peneliti-copy-center",
    group: "circulation",
    channel: "building",
    inDirectory: true,
    place: "Lantai 19",
    source: sources.study,
    confirm: [
      floor,
      "Tarif penggandaan (PNBP) dan batas penyalinan belum diketahui; jangan menulis angka sebelum dikonfirmasi.",
    ],
    id: {
      title: "Layanan multimedia, peneliti, dan pusat penggandaan",
      summary: "Komputer, ruang peneliti, dan penggandaan koleksi (copy center).",
      body: `
        Di sini Anda memakai komputer dan sumber multimedia, bekerja di ruang peneliti, dan meminta penggandaan
        koleksi.

        ## Menggandakan koleksi

        - Penggandaan mengikuti ketentuan hak cipta.
        - Kondisi fisik koleksi menentukan cara penggandaannya; koleksi langka dialihmediakan oleh petugas.
        - Tarif yang berlaku dapat ditanyakan di meja layanan.
      `,
    },
    en: {
      title: "Multimedia, researchers and copy centre",
      summary: "Computers, a room for researchers, and copies of library materials.",
      body: `
        Here you use computers and multimedia sources, work in the researchers' room, and ask for copies of library
        materials.

        ## Copying materials

        - Copies follow copyright rules.
        - The condition of the item decides how it is copied; rare materials are reproduced by staff.
        - Ask the service desk for the rates in force.
      `,
    },
  },
  {
    slug: "berkala-dan-ilmu-perpustakaan",
    group: "reference",
    channel: "building",
    inDirectory: true,
    place: "Lantai 20",
    source: sources.study,
    confirm: [listed, floor, "Pada 2024 ilmu perpustakaan disebut berada di lantai 15."],
    id: {
      title: "Layanan terbitan berkala dan ilmu perpustakaan",
      summary: "Majalah dan jurnal mutakhir, serta bacaan tentang kepustakawanan.",
      body: `
        Ruang ini menyediakan ±3.000 koleksi terbitan berkala: majalah, jurnal, dan buletin nomor terbaru. Koleksi
        ilmu perpustakaan melayani pustakawan, mahasiswa, dan peneliti bidang ini.

        Artikel jurnal juga dapat dibaca dari rumah lewat [e-Resources](/layanan/e-resources) bila Anda anggota.
      `,
    },
    en: {
      title: "Current serials and library science",
      summary: "Current magazines and journals, and reading on librarianship.",
      body: `
        This room offers ±3,000 serials: recent issues of magazines, journals and bulletins. The library science
        collection serves librarians, students and researchers in the field.

        Members can also read journal articles from home through [e-Resources](/layanan/e-resources).
      `,
    },
  },
  {
    slug: "monograf-terbuka",
    group: "circulation",
    channel: "building",
    inDirectory: true,
    place: "Lantai 21 dan 22",
    source: `${sources.study}; ${sources.press}`,
    confirm: [listed, floor, "Pembagian kelas 000–499 dan 500–999 berasal dari daftar tahun 2018."],
    id: {
      title: "Layanan koleksi umum (monograf terbuka)",
      summary: "Rak buku yang dapat Anda telusuri sendiri, disusun menurut kelas.",
      body: `
        Anda memilih sendiri buku di rak. Kelas 000–499 dan 500–999 berada di dua lantai yang berurutan; nomor
        panggil di katalog menunjukkan raknya.

        Buku yang boleh dipinjam dibawa ke petugas di lantai yang sama. Aturannya ada di halaman
        [Peminjaman koleksi](/layanan/peminjaman-koleksi).
      `,
    },
    en: {
      title: "General collection (open shelves)",
      summary: "Shelves to browse yourself, arranged by class.",
      body: `
        You choose books from the shelf yourself. Classes 000–499 and 500–999 are on two consecutive floors; the call
        number in the catalogue leads to the shelf.

        Take books that may be borrowed to the staff on the same floor. The rules are on the
        [Borrowing](/layanan/peminjaman-koleksi) page.
      `,
    },
  },
  {
    slug: "mancanegara-dan-majalah-terjilid",
    group: "reference",
    channel: "building",
    inDirectory: true,
    place: "Lantai 23",
    source: sources.study,
    confirm: [listed, floor, "Pada 2024 koleksi mancanegara disebut berada di lantai 20."],
    id: {
      title: "Layanan koleksi mancanegara dan majalah terjilid",
      summary: "Bacaan tentang dan dari negara lain, serta majalah lama yang dijilid.",
      body: `
        Koleksi mancanegara memuat bacaan dari dan tentang negara lain. Di ruang yang sama tersedia ±1.000 koleksi
        majalah terjilid, untuk membaca kembali nomor-nomor lama.

        Untuk surat kabar lama, lihat [Surat kabar langka](/layanan/surat-kabar-langka).
      `,
    },
    en: {
      title: "World collections and bound magazines",
      summary: "Reading from and about other countries, and old magazines in bound volumes.",
      body: `
        The world collections hold reading from and about other countries. The same room offers ±1,000 bound magazine
        volumes for reading past issues.

        For old newspapers see [Rare newspapers](/layanan/surat-kabar-langka).
      `,
    },
  },
  {
    slug: "budaya-nusantara",
    group: "reference",
    channel: "building",
    inDirectory: true,
    place: "Lantai 24",
    source: sources.study,
    confirm: [listed, floor],
    id: {
      title: "Layanan koleksi budaya Nusantara",
      summary: "Bacaan tentang kebudayaan daerah-daerah di Indonesia.",
      body: `
        Koleksi ini menghimpun bacaan tentang kebudayaan Nusantara, untuk dibaca di lantai teratas gedung layanan.

        Bila topik Anda memerlukan naskah asli, lanjutkan ke [layanan naskah Nusantara](/layanan/naskah-nusantara).
      `,
    },
    en: {
      title: "Nusantara culture",
      summary: "Reading on the cultures of the regions of Indonesia.",
      body: `
        This collection brings together reading on the cultures of the archipelago, on the top floor of the service
        building.

        If your topic needs original manuscripts, go on to [Nusantara manuscripts](/layanan/naskah-nusantara).
      `,
    },
  },
  {
    slug: "diseminasi-informasi",
    group: "reference",
    channel: "both",
    inDirectory: true,
    source: sources.study,
    confirm: ["Cara mendaftar, daftar topik, dan jadwal pengiriman paket informasi."],
    id: {
      title: "Diseminasi informasi terpilih (SDI)",
      summary: "Paket bacaan terpilih menurut topik yang Anda minati.",
      body: `
        Anda menyebutkan topik; pustakawan memilihkan bacaan dan menyusunnya menjadi paket informasi. Layanan ini
        membantu mereka yang mengikuti satu bidang terus-menerus, misalnya untuk penelitian atau pekerjaan.

        Untuk memulai, sampaikan topik dan keperluan Anda lewat [Tanya Pustakawan](/tanya) dengan jenis pertanyaan
        Bimbingan penelusuran dan literasi informasi.
      `,
    },
    en: {
      title: "Selective dissemination of information (SDI)",
      summary: "Selected reading on the topics you follow.",
      body: `
        You name a topic; librarians choose reading on it and put it together as an information package. The service
        suits those who follow one field for a time, for research or for work.

        To begin, tell us your topic and purpose through [Ask a Librarian](/tanya), choosing guidance on searching
        and information literacy as the type of question.
      `,
    },
  },
  {
    slug: "kunjungan-dan-tur",
    group: "literacy",
    channel: "building",
    inDirectory: true,
    source: `${sources.study}; ${sources.interactive}`,
    confirm: [
      "Tenggat pengajuan, ukuran rombongan, dan perlu tidaknya surat permohonan.",
      "Apakah pendaftaran kunjungan perorangan (kode QR, kuota harian) masih berlaku.",
    ],
    id: {
      title: "Kunjungan dan tur perpustakaan",
      summary: "Kunjungan sekolah, komunitas, dan instansi, dengan atau tanpa pemandu.",
      body: `
        Siapa saja boleh berkunjung pada [jam layanan gedung](/jam-layanan). Rombongan sekolah, komunitas, atau
        instansi sebaiknya mengatur kunjungan lebih dahulu.

        ## Yang perlu Anda siapkan

        - tanggal dan jam yang diinginkan
        - jumlah peserta dan usia mereka
        - nama, nomor telepon, dan email penanggung jawab
        - ruang atau koleksi yang ingin dilihat

        Sampaikan keempatnya lewat [Tanya Pustakawan](/tanya) dengan jenis pertanyaan Informasi layanan dan
        kunjungan. Petugas mengonfirmasi jadwalnya.
      `,
    },
    en: {
      title: "Visits and library tours",
      summary: "Visits by schools, communities and institutions, with or without a guide.",
      body: `
        Anyone may visit during [building hours](/jam-layanan). Groups from schools, communities or institutions
        should arrange the visit beforehand.

        ## What to prepare

        - the date and time you would like
        - the number of participants and their age
        - name, telephone and email of a contact person
        - rooms or collections you would like to see

        Send all four through [Ask a Librarian](/tanya), choosing services and visits as the type of question. Staff
        confirm the schedule.
      `,
    },
  },
  {
    slug: "bimbingan-pemustaka",
    group: "literacy",
    channel: "both",
    inDirectory: true,
    source: `${sources.study}; ${sources.notice}`,
    confirm: ["Jadwal dan tempat bimbingan."],
    id: {
      title: "Bimbingan pemustaka dan literasi informasi",
      summary: "Belajar menelusur, menilai, dan mengutip sumber bersama pustakawan.",
      body: `
        Pustakawan mengajarkan cara memakai katalog dan pangkalan data, merumuskan kata kunci, menilai mutu sumber,
        dan menuliskan kutipan. Bimbingan dapat berupa penjelasan singkat saat Anda bertanya, atau
        [kelas](/layanan/kelas-literasi-informasi) bagi kelompok.

        Mulailah dari keperluan Anda: tugas sekolah, skripsi, penelitian, atau pekerjaan. Sampaikan lewat
        [Tanya Pustakawan](/tanya) atau kepada pustakawan di ruang layanan.
      `,
    },
    en: {
      title: "User guidance and information literacy",
      summary: "Learn to search, weigh and cite sources with a librarian.",
      body: `
        Librarians teach how to use the catalogue and databases, choose keywords, judge the quality of a source and
        write citations. Guidance may be a short explanation while you ask, or a
        [class](/layanan/kelas-literasi-informasi) for a group.

        Start from your purpose: a school assignment, a thesis, research or work. Tell us through
        [Ask a Librarian](/tanya), or any librarian in a service room.
      `,
    },
  },
];
