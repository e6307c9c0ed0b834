import type { ServiceEntry } from "./entry";
import { sources } from "./entry";

/** Reading from home, publishers' duties, classes and complaints (R081, R082, R085, R087, R089, R090). */
export const digitalServices: readonly ServiceEntry[] = [
  {
    slug: "e-resources",
    group: "reference",
    channel: "online",
    source: `${sources.study}; ${sources.press}`,
    links: [
      {
        label: { id: "e-Resources Perpustakaan Nasional", en: "National Library e-Resources" },
        href: "https://e-resources.perpusnas.go.id",
      },
    ],
    confirm: ["Akses dari luar gedung untuk setiap pangkalan data, dan cara masuknya."],
    id: {
      title: "e-Resources",
      summary: "Jurnal elektronik dan pangkalan data, gratis bagi anggota.",
      body: `
        Akun anggota membuka jurnal elektronik nasional dan internasional secara gratis, juga dari luar gedung.

        1. Masuk dengan akun keanggotaan Anda.
        2. Pilih pangkalan data.
        3. Cari artikel, lalu baca atau unduh menurut ketentuan pangkalan data itu.

        Belum menjadi anggota? Daftar lewat [Keanggotaan Online](/layanan/keanggotaan-online). Tidak dapat masuk?
        Periksa nomor anggota dan kata sandi, lalu [Tanya Pustakawan](/tanya).
      `,
    },
    en: {
      title: "e-Resources",
      summary: "Electronic journals and databases, free for members.",
      body: `
        A member account opens national and international e-journals free of charge, from outside the building too.

        1. Sign in with your membership account.
        2. Choose a database.
        3. Search for articles, then read or download them under the terms of that database.

        Not a member yet? Register through [Online Membership](/layanan/keanggotaan-online). Cannot sign in? Check your
        membership number and password, then [Ask a Librarian](/tanya).
      `,
    },
  },
  {
    slug: "ipusnas",
    group: "circulation",
    channel: "online",
    source: `${sources.study}; ${sources.press}`,
    confirm: [
      "Lama pinjaman (3 hari menurut laporan 2020), cara mendaftar, dan alamat unduh yang resmi.",
      "Gangguan layanan 4–25 Januari 2026 menurut pers; pastikan keadaannya sekarang.",
    ],
    id: {
      title: "iPusnas",
      summary: "Aplikasi perpustakaan digital untuk meminjam dan membaca buku elektronik.",
      body: `
        iPusnas adalah aplikasi perpustakaan digital persembahan Perpustakaan Nasional, dibuat bersama Aksaramaya. Anda
        meminjam dan membaca buku elektronik di ponsel atau komputer, dan memakai fitur media sosialnya untuk berbagi
        bacaan dengan pembaca lain.

        - iPusnas memakai akun tersendiri, terpisah dari kartu anggota.
        - Setiap buku mempunyai jumlah salinan; bila habis, Anda masuk antrean.
        - Buku kembali sendiri saat masa pinjam selesai.

        Kesulitan masuk atau membaca? Ceritakan lewat [Tanya Pustakawan](/tanya), dengan jenis pertanyaan Akses
        e-Resources / koleksi digital / iPusnas.
      `,
    },
    en: {
      title: "iPusnas",
      summary: "The digital library app for borrowing and reading e-books.",
      body: `
        iPusnas is the National Library's digital library app, made together with Aksaramaya. You borrow and read
        e-books on a phone or computer, and use its social media features to share what you read.

        - iPusnas uses an account of its own, apart from the membership card.
        - Each book has a number of copies; when all are out, you join a queue.
        - A book returns itself when the loan ends.

        Trouble signing in or reading? Tell us through [Ask a Librarian](/tanya), choosing access to e-Resources,
        digital collections, iPusnas as the type of question.
      `,
    },
  },
  {
    slug: "koleksi-digital",
    group: "reference",
    channel: "online",
    source: `${sources.study}; laman Perpustakaan Nasional tentang Khastara, 2020`,
    links: [
      { label: { id: "Khastara", en: "Khastara" }, href: "https://khastara.perpusnas.go.id" },
    ],
    confirm: [
      "Alamat Khastara dan jumlah koleksinya sekarang; angka di halaman ini dari September 2020.",
    ],
    id: {
      title: "Koleksi digital dan Khastara",
      summary: "Koleksi unggulan Perpustakaan Nasional yang dapat dibaca lewat internet.",
      body: `
        Koleksi unggulan Perpustakaan Nasional dialihmediakan agar dapat dibaca dari mana saja. Jenisnya:

        - manuskrip
        - sumber elektronik
        - monograf
        - rekaman suara
        - bahan kartografis
        - bentuk mikro

        ## Khastara

        Khastara (Khasanah Pustaka Nusantara) diluncurkan pada 3 Januari 2019 dan memuat naskah kuno, buku langka,
        peta, foto, gambar dan lukisan, majalah dan surat kabar langka, serta sumber lain. Pada September 2020
        tersedia 1.890 naskah, 1.552 peta, 5.714 bahan grafis, dan 137 terbitan berkala langka.

        Banyaknya koleksi yang belum dialihmediakan dijelaskan di halaman [Koleksi](/koleksi).
      `,
    },
    en: {
      title: "Digital collections and Khastara",
      summary: "The National Library's finest collections, readable on the internet.",
      body: `
        The National Library digitises its finest collections so that they can be read from anywhere. The kinds are:

        - manuscripts
        - electronic resources
        - monographs
        - sound recordings
        - cartographic materials
        - microforms

        ## Khastara

        Khastara ({id:Khasanah Pustaka Nusantara}) opened on 3 January 2019 and holds manuscripts, rare books, maps,
        photographs, pictures and paintings, rare magazines and newspapers, and other sources. In September 2020 it
        had 1,890 manuscripts, 1,552 maps, 5,714 graphic items and 137 rare serials.

        The size of the collections on the shelves is given on the [Collections](/koleksi) page.
      `,
    },
  },
  {
    slug: "isbn",
    group: "reference",
    channel: "online",
    source: `${sources.study}; laman tanya jawab ISBN Perpustakaan Nasional`,
    links: [
      {
        label: { id: "Layanan ISBN", en: "ISBN service" },
        href: "https://isbn.perpusnas.go.id",
      },
    ],
    confirm: [
      "Langkah dan dokumen pengajuan sering berubah; cocokkan dengan laman ISBN.",
      "Nomor telepon tim ISBN, (021) 3812136.",
    ],
    id: {
      title: "ISBN",
      summary: "International Standard Book Number: kode pengenal unik setiap buku.",
      body: `
        ISBN (International Standard Book Number) adalah kode pengidentifikasian buku yang bersifat unik. Di dalamnya
        terkandung informasi tentang judul, penerbit, dan kelompok penerbit, yaitu negara, wilayah, atau bahasa.

        Sejak 1 April 2018 permohonan hanya dilayani secara daring, dan sejak 2022 mengikuti Peraturan Perpustakaan
        Nasional Nomor 5 Tahun 2022. Yang mengajukan adalah penerbit.

        1. Penerbit mendaftarkan diri dengan surat pernyataan dan dokumen badan hukum.
        2. Penerbit mengajukan judul dengan surat permohonan, pernyataan keaslian, dan naskah akhir.
        3. Tim ISBN memeriksa, lalu menerbitkan nomor.

        Tim ISBN dapat dihubungi di [(021) 3812136](tel:+62213812136). Tanya Pustakawan tidak memproses ISBN.
      `,
    },
    en: {
      title: "ISBN",
      summary: "International Standard Book Number: the unique code of every book.",
      body: `
        The ISBN (International Standard Book Number) is a code that identifies a book uniquely. It holds information
        on the title, the publisher and the group: a country, region or language.

        Since 1 April 2018 applications are taken online only, and since 2022 under National Library Regulation
        Number 5 of 2022. Publishers apply.

        1. The publisher registers with a statement and its legal papers.
        2. The publisher submits the title with a letter, a statement of authenticity and the final manuscript.
        3. The ISBN team checks it and issues the number.

        The ISBN team can be reached at [(021) 3812136](tel:+62213812136). Ask a Librarian does not process ISBNs.
      `,
    },
  },
  {
    slug: "serah-simpan",
    group: "reference",
    channel: "both",
    source: "UU Nomor 13 Tahun 2018; keterangan pustakawan deposit Perpustakaan Nasional",
    links: [
      { label: { id: "e-Deposit", en: "e-Deposit" }, href: "https://edeposit.perpusnas.go.id" },
    ],
    confirm: ["Alamat penyerahan karya cetak dan alamat e-Deposit."],
    id: {
      title: "Serah simpan karya cetak dan karya rekam",
      summary: "Kewajiban penerbit dan produsen menyerahkan terbitannya.",
      body: `
        Undang-Undang Nomor 13 Tahun 2018 mewajibkan serah simpan, agar setiap terbitan Indonesia tersimpan bagi
        pembaca kelak. Perpustakaan Nasional adalah perpustakaan deposit.

        - **Karya cetak:** 2 eksemplar kepada Perpustakaan Nasional dan 1 eksemplar kepada perpustakaan provinsi,
          paling lama 3 bulan setelah terbit.
        - **Karya rekam:** 1 salinan kepada Perpustakaan Nasional dan 1 salinan kepada perpustakaan provinsi, paling
          lama 1 tahun setelah dipublikasikan.

        Yang tidak menyerahkan dapat dikenai sanksi administratif: teguran tertulis, pembekuan kegiatan usaha, sampai
        pencabutan izin.
      `,
    },
    en: {
      title: "Legal deposit of printed and recorded works",
      summary: "The duty of publishers and producers to deliver what they publish.",
      body: `
        Law Number 13 of 2018 requires legal deposit, so that every Indonesian publication is kept for later readers.
        The National Library is the deposit library.

        - **Printed works:** 2 copies to the National Library and 1 copy to the provincial library, within 3 months of
          publication.
        - **Recorded works:** 1 copy to the National Library and 1 copy to the provincial library, within 1 year of
          publication.

        Those who do not deliver may face administrative sanctions: a written warning, suspension of business, or
        withdrawal of the licence.
      `,
    },
  },
  {
    slug: "kelas-literasi-informasi",
    group: "literacy",
    channel: "both",
    source: `${sources.study}; ${sources.interactive}`,
    confirm: ["Jadwal kelas, tempat, jumlah peserta, dan cara mendaftar."],
    id: {
      title: "Kelas literasi informasi",
      summary: "Kelas menelusur, menilai, dan memakai informasi, untuk perorangan dan kelompok.",
      body: `
        Dalam kelas ini peserta berlatih bersama pustakawan:

        - menelusur informasi secara efektif
        - membedakan sumber yang dapat dipercaya
        - mengutip dan menyusun daftar pustaka
        - memakai internet dengan aman

        Sekolah, kampus, dan komunitas dapat meminta kelas sendiri. Sebutkan jumlah peserta, tingkatnya, dan tanggal
        yang diinginkan lewat [Tanya Pustakawan](/tanya), dengan jenis pertanyaan Bimbingan penelusuran dan literasi
        informasi.
      `,
    },
    en: {
      title: "Information literacy classes",
      summary: "Classes on finding, judging and using information, for individuals and groups.",
      body: `
        In these classes participants practise with a librarian:

        - searching effectively
        - telling reliable sources from others
        - citing and writing a bibliography
        - using the internet safely

        Schools, universities and communities can ask for a class of their own. Tell us the number of participants,
        their level and the date you would like through [Ask a Librarian](/tanya), choosing guidance on searching and
        information literacy as the type of question.
      `,
    },
  },
  {
    slug: "pengaduan",
    group: "reference",
    channel: "both",
    source: `${sources.launch}; Sistem Informasi Pelayanan Publik (SIPPN)`,
    links: [
      { label: { id: "SP4N-LAPOR!", en: "SP4N-LAPOR!" }, href: "https://www.lapor.go.id" },
      {
        label: { id: "Tanya Pustakawan", en: "Ask a Librarian" },
        href: "/tanya",
      },
    ],
    confirm: ["Penanggung jawab pengaduan dan batas waktu penyelesaiannya."],
    id: {
      title: "Pengaduan",
      summary: "Menyampaikan keluhan atau saran tentang layanan kami.",
      body: `
        Ceritakan apa yang terjadi, kapan, dan di mana. Pengaduan Anda tidak mengurangi hak Anda atas layanan.

        - **Tanya Pustakawan:** pilih jenis pertanyaan Pengaduan di [Tanya Pustakawan](/tanya).
        - **SP4N-LAPOR!:** kanal pengaduan nasional, di [lapor.go.id](https://www.lapor.go.id).
        - **Email PPID:** [info@perpusnas.go.id](mailto:info@perpusnas.go.id), juga untuk permohonan informasi publik;
          jawabannya dalam 10 hari dan dapat diperpanjang 7 hari.
      `,
    },
    en: {
      title: "Complaints",
      summary: "Tell us about a fault in our service, or suggest a better way.",
      body: `
        Describe what happened, when and where. A complaint never lessens your right to our service.

        - **Ask a Librarian:** choose complaint as the type of question in [Ask a Librarian](/tanya).
        - **SP4N-LAPOR!:** the national complaints channel, at [lapor.go.id](https://www.lapor.go.id).
        - **PPID email:** [info@perpusnas.go.id](mailto:info@perpusnas.go.id), also for requests for public
          information; the answer comes within 10 days and may be extended by 7 days.
      `,
    },
  },
];
