import type { ServiceEntry } from "./entry";
import { sources } from "./entry";

/**
 * What is had from home, and the rules of cards and loans (R054, R079–R092). Pages explain what the portal itself does not
 * do yet and link to where it is done today.
 */
export const onlineServices: readonly ServiceEntry[] = [
  {
    slug: "keanggotaan-online",
    group: "circulation",
    channel: "online",
    source: `${sources.study}; ${sources.press}`,
    links: [
      {
        label: { id: "Keanggotaan Online (K-OL)", en: "Online Membership (K-OL)" },
        // The source prints http://; whoever registers sends an identity number, which belongs on no open line.
        href: "https://keanggotaan.perpusnas.go.id",
      },
    ],
    confirm: [
      "Dokumen yang diterima, batas usia, dan prioritas bagi lansia dan penyandang disabilitas berasal dari salinan laman tahun 2021–2023.",
      "Alamat K-OL yang berlaku: sumber mencetak http://, tautan di sini memakai https://.",
    ],
    id: {
      title: "Keanggotaan Online (K-OL)",
      summary: "Mendaftar kartu anggota secara daring dan gratis.",
      body: `
        Pendaftaran kartu anggota Perpustakaan Nasional dilakukan secara daring dan tidak dipungut biaya. Anggota
        mendapat akun untuk mengakses jurnal elektronik nasional dan internasional secara gratis.

        ## Cara mendaftar

        1. Siapkan identitas, alamat email, dan nomor telepon yang aktif, lalu isi [formulir pendaftaran](/keanggotaan/daftar).
           Isian tersimpan setiap langkah.
        2. Konfirmasi alamat email Anda dengan tautan yang kami kirim.
        3. Tunggu pendaftaran Anda diperiksa; perkembangannya terlihat di
           [status pendaftaran](/keanggotaan/status).
        4. Kartu digital tersedia di akun Anda. Ambil kartu fisik di
           [layanan keanggotaan](/layanan/keanggotaan-informasi-auditorium) dengan membawa identitas asli.

        Pendaftaran juga terbuka di [laman Keanggotaan Online](https://keanggotaan.perpusnas.go.id).

        ## Identitas yang disiapkan

        - warga negara Indonesia: KTP atau kartu keluarga; kartu pelajar atau kartu mahasiswa bagi yang belum ber-KTP
        - warga negara asing: KITAS atau paspor

        ## Yang memerlukan kartu

        Kartu anggota diperlukan untuk meminjam koleksi, melihat bahan pustaka yang bersifat dokumen penting, dan
        memakai fasilitas tertentu. Tanpa kartu, Anda tetap boleh
        [membaca di tempat](/layanan/baca-di-tempat).
      `,
    },
    en: {
      title: "Online Membership (K-OL)",
      summary: "Register for a membership card online, free of charge.",
      body: `
        You register for the National Library's membership card online, and it is free of charge. Members receive an
        account with free access to national and international e-journals.

        ## How to register

        1. Have your identity document, an email address and a telephone number in use at hand, and fill in the
           [registration form](/keanggotaan/daftar). Each step is saved.
        2. Confirm your email address by the link we send.
        3. Wait until your registration has been checked; see the [status page](/keanggotaan/status).
        4. The digital card is in your account. Collect the physical card at the [membership desk](/layanan/keanggotaan-informasi-auditorium) with your original
           identity document.

        Registration is also open at [Online Membership](https://keanggotaan.perpusnas.go.id).

        ## Identity documents

        - Indonesian citizens: KTP or family card; a student card for those without KTP
        - foreigners: KITAS or passport

        ## What needs a card

        A membership card is needed to borrow, to see materials classed as important documents, and to use certain
        facilities. Without a card you may still [read on site](/layanan/baca-di-tempat).
      `,
    },
  },
  {
    slug: "peminjaman-koleksi",
    group: "circulation",
    channel: "building",
    source: `${sources.study}; ${sources.press}`,
    confirm: [
      "Aturan 3 eksemplar, 7 hari, dan satu kali perpanjangan berasal dari SK Kepala 138/2020 menurut pemberitaan.",
      "Syarat domisili Jabodetabek dan pemeriksaan KTP (pemberitaan 2020).",
      "Sanksi keterlambatan belum diketahui.",
    ],
    id: {
      title: "Peminjaman koleksi",
      summary:
        "Membawa pulang buku dari rak terbuka dan koleksi anak, dengan kartu anggota sendiri.",
      body: `
        Peminjaman terbuka bagi anggota, dengan kartu milik sendiri. Menurut aturan yang kami ketahui, anggota dapat
        meminjam paling banyak 3 eksemplar selama 7 hari dan memperpanjangnya satu kali bila tidak ada yang menunggu.

        ## Caranya

        1. Cari buku yang dapat dipinjam di [rak terbuka](/layanan/monograf-terbuka) atau
           [koleksi anak](/layanan/anak-lansia-disabilitas).
        2. Bawa buku dan kartu anggota Anda kepada petugas di lantai itu.
        3. Kembalikan sebelum tanggal yang dicatat. Untuk memperpanjang, bawa bukunya.

        Aturan dapat berubah, dan ada syarat domisili. Pastikan dahulu lewat [Tanya Pustakawan](/tanya).
      `,
    },
    en: {
      title: "Borrowing",
      summary:
        "Take home books from the open shelves and the children's collection, with your own card.",
      body: `
        Borrowing is open to members with their own card. By the rules we know of, members may borrow up to 3 copies
        for 7 days and renew them once if nobody is waiting.

        ## How

        1. Find a book that may be borrowed on the [open shelves](/layanan/monograf-terbuka) or in the
           [children's collection](/layanan/anak-lansia-disabilitas).
        2. Take the book and your membership card to the staff on that floor.
        3. Return it before the date noted. To renew, bring the book.

        The rules may change, and there is a rule on where you live. Check first through [Ask a Librarian](/tanya).
      `,
    },
  },
  {
    slug: "baca-di-tempat",
    group: "circulation",
    channel: "building",
    source: sources.study,
    confirm: ["Apakah pengunjung tanpa kartu perlu mendaftar kunjungan lebih dahulu."],
    id: {
      title: "Baca di tempat",
      summary: "Siapa saja boleh datang dan membaca; meminjam memerlukan kartu anggota.",
      body: `
        Nonanggota boleh berkunjung, memakai layanan informasi, dan memanfaatkan koleksi di perpustakaan saja. Kartu
        anggota diperlukan untuk membawa pulang koleksi, membuka bahan pustaka yang bersifat dokumen penting, dan
        memakai fasilitas tertentu.

        Naskah, buku langka, surat kabar lama, peta, foto, dan lukisan selalu dibaca di ruang layanannya, juga oleh
        anggota.
      `,
    },
    en: {
      title: "Reading on site",
      summary: "Anyone may come and read; borrowing needs a membership card.",
      body: `
        Non-members may visit, use the information service, and use collections in the library only. A membership card
        is needed to take items home, to open materials classed as important documents, and to use certain facilities.

        Manuscripts, rare books, old newspapers, maps, photographs and paintings are always read in their service
        rooms, by members too.
      `,
    },
  },
  {
    slug: "surat-kabar-langka",
    group: "reference",
    channel: "building",
    source: sources.study,
    confirm: [
      "Letak layanan: satu artikel Pujasintara menyebut Salemba Raya 28A lantai 6–8 blok B dan C; kajian 2023 menyebut gedung Salemba tidak melayani pemustaka.",
    ],
    id: {
      title: "Surat kabar langka",
      summary: "Surat kabar lama yang dijilid, terbitan dalam dan luar negeri.",
      body: `
        Tersedia lebih dari 5.000 jilid surat kabar langka terbitan dalam dan luar negeri, dalam bahasa Indonesia,
        bahasa daerah, dan bahasa asing. Surat kabar ini tidak dipinjamkan.

        Sebelum datang, tanyakan lewat [Tanya Pustakawan](/tanya) di mana judul dan tahun yang Anda perlukan dapat
        dibaca, dan apakah sudah ada salinan digitalnya.
      `,
    },
    en: {
      title: "Rare newspapers",
      summary: "Old newspapers in bound volumes, from Indonesia and abroad.",
      body: `
        There are more than 5,000 bound volumes of rare newspapers, domestic and foreign, in Indonesian, in regional
        languages and in foreign languages. They are not lent.

        Before you come, ask through [Ask a Librarian](/tanya) where the title and year you need can be read, and
        whether there is a digital copy.
      `,
    },
  },
  {
    slug: "opac",
    group: "reference",
    channel: "online",
    source: sources.study,
    links: [
      {
        label: { id: "OPAC Perpustakaan Nasional", en: "OPAC of the National Library" },
        href: "https://opac.perpusnas.go.id",
      },
    ],
    id: {
      title: "Katalog daring (OPAC)",
      summary: "Mencari koleksi Perpustakaan Nasional: apa yang ada, di mana, dan apakah tersedia.",
      body: `
        OPAC adalah sistem temu balik informasi Perpustakaan Nasional. Cari di [katalog portal ini](/opac) dengan kata
        kunci menurut judul, pengarang, subjek, penerbit, atau ISBN; [pencarian lanjutan](/opac/lanjutan) membatasi
        tahun, bahasa, dan jenis bahan.

        Setiap rekaman menampilkan nomor panggil, letak, dan ketersediaan eksemplar. Catat nomor panggilnya: dengan
        nomor itu Anda menemukan buku di rak atau memintanya kepada petugas.

        Jenis bahan digital dalam katalog adalah manuskrip, sumber elektronik, monograf, rekaman suara, bahan
        kartografis, dan bentuk mikro.

        Bukunya tidak ada? Coba [Indonesia OneSearch](/layanan/indonesia-onesearch), lalu
        [Tanya Pustakawan](/tanya).
      `,
    },
    en: {
      title: "Online catalogue (OPAC)",
      summary:
        "Search the National Library's holdings: what there is, where it is, and whether it is free.",
      body: `
        The OPAC is the National Library's retrieval system. Search the [catalogue of this portal](/opac) by keyword
        in title, author, subject, publisher or ISBN; the [advanced search](/opac/lanjutan) limits year, language and
        kind of material.

        Each record shows the call number, the location and which copies are available. Note the call number: with it
        you find the book on the shelf or ask staff for it.

        The kinds of digital material in the catalogue are manuscripts, electronic resources, monographs, sound
        recordings, cartographic materials and microforms.

        No such book? Try [Indonesia OneSearch](/layanan/indonesia-onesearch), then
        [Ask a Librarian](/tanya).
      `,
    },
  },
  {
    slug: "indonesia-onesearch",
    group: "reference",
    channel: "online",
    source: `${sources.study}; laman Perpustakaan Nasional tentang Indonesia OneSearch`,
    links: [
      {
        label: { id: "Indonesia OneSearch", en: "Indonesia OneSearch" },
        href: "https://onesearch.id",
      },
    ],
    confirm: ["Jumlah perpustakaan dan rekaman terbaru; angka di halaman ini dari 2019 dan 2021."],
    id: {
      title: "Indonesia OneSearch",
      summary: "Satu pencarian untuk perpustakaan di seluruh Indonesia yang sudah terintegrasi.",
      body: `
        Indonesia OneSearch mencari buku, jurnal, skripsi, tesis, dan disertasi di perpustakaan dan repositori yang
        tergabung. Gagasannya lahir pada 2015 dan layanannya resmi sejak 1 Maret 2016.

        Pada 2019 tergabung 1.302 perpustakaan dengan 5.340 repositori dan 5,45 juta rekaman. Pada 2021 disebut 2.846
        perpustakaan dari 2.142 lembaga dengan 13,8 juta rekaman.

        Hasilnya menunjukkan perpustakaan yang memiliki bahan itu. Membaca atau meminjamnya mengikuti aturan
        perpustakaan tersebut.
      `,
    },
    en: {
      title: "Indonesia OneSearch",
      summary: "One search for the libraries across Indonesia that have joined.",
      body: `
        Indonesia OneSearch looks for books, journals, undergraduate theses ({id:skripsi}), master's theses and
        dissertations in the libraries and repositories that have joined. The idea dates from 2015; the service has
        been official since 1 March 2016.

        In 2019 there were 1,302 libraries with 5,340 repositories and 5.45 million records; in 2021 a report named
        2,846 libraries of 2,142 institutions with 13.8 million records.

        The results show which library holds an item. Reading or borrowing it follows the rules of that library.
      `,
    },
  },
];
