type Written = { readonly id: string; readonly en: string };

/** Answers of `faq-entries.json` that are steps or lists: the same words, in the notation of `notation.ts`. */
export const listedAnswers: Readonly<Record<string, Written>> = {
  "jam-buka-gedung": {
    id: `
      Gedung layanan di Jalan Medan Merdeka Selatan buka

      - Senin–Jumat pukul 08.00–21.00 WIB
      - Sabtu–Minggu pukul 09.00–16.00 WIB

      Jadwal dapat berubah, misalnya pada bulan Ramadan; perubahan selalu diumumkan di halaman Jam Layanan portal ini.
    `,
    en: `
      The service building on Jalan Medan Merdeka Selatan is open

      - Monday–Friday 08:00–21:00 WIB
      - Saturday–Sunday 09:00–16:00 WIB

      Hours can change, for example during Ramadan; changes are announced on the portal's Opening Hours page.
    `,
  },
  "jam-tanya-pustakawan": {
    id: `
      Pustakawan melayani obrolan langsung

      - Senin–Jumat pukul 09.00–19.00 WIB
      - Sabtu pukul 09.00–15.30 WIB

      Hari Minggu dan hari libur nasional obrolan tidak dilayani, tetapi Anda tetap dapat meninggalkan pesan.
    `,
    en: `
      Librarians answer live chats

      - Monday–Friday 09:00–19:00 WIB
      - Saturday 09:00–15:30 WIB

      There is no live chat on Sundays and public holidays, but you can still leave a message.
    `,
  },
  "cara-mulai-obrolan": {
    id: `
      1. Buka halaman Tanya Pustakawan, coba dahulu kotak pencarian FAQ.
      2. Tekan tombol **Percakapan Baru**.
      3. Isi nama, email, nomor anggota bila ada, dan pilih jenis pertanyaan.
      4. Tekan **Mulai Obrolan**.

      Percakapan berlangsung di jendela obrolan pada situs ini tanpa perlu memasang aplikasi.
    `,
    en: `
      1. Open the Ask a Librarian page, try the FAQ search box first.
      2. Press **New conversation**.
      3. Enter your name, email, membership number if you have one, choose the type of question.
      4. Press **Start chat**.

      The chat runs in your browser; no app is needed.
    `,
  },
  "jenis-pertanyaan": {
    id: `
      Anda dapat

      - meminta bantuan penelusuran literatur, informasi, atau data untuk belajar, tugas, skripsi, dan penelitian
      - menanyakan koleksi, keanggotaan, fasilitas, dan layanan perpustakaan
      - menyampaikan pengaduan

      Urusan ISBN, e-Deposit, Nomor Pokok Perpustakaan, diklat, dan akreditasi diteruskan ke unit yang berwenang.
    `,
    en: `
      You may

      - ask for help finding literature, information or data for study, assignments, theses and research
      - ask about collections, membership, facilities and services
      - file complaints

      ISBN, e-Deposit, library registration number (NPP), training and accreditation matters are referred to the unit in
      charge.
    `,
  },
  "kanal-lain": {
    id: `
      Anda dapat

      - meninggalkan pesan di Tanya Pustakawan kapan saja
      - datang ke meja informasi di gedung layanan pada jam layanan
      - menulis email ke info@perpusnas.go.id untuk surat dan permohonan informasi publik

      Semua kanal tercantum di halaman Hubungi kami. Layanan SMS yang dirintis pada 2012 sudah digantikan oleh Tanya
      Pustakawan. Akun media sosial dan nomor WhatsApp belum tercantum di situs ini.
    `,
    en: `
      You can

      - leave a message in Ask a Librarian at any time
      - visit the information desk in the service building during opening hours
      - email info@perpusnas.go.id for letters and requests for public information

      All channels are listed on the Contact us page. The SMS service started in 2012 has been replaced by Ask a
      Librarian. Social media accounts and a WhatsApp number are not listed on this site yet.
    `,
  },
  "cara-daftar-anggota": {
    id: `
      1. Pilih menu Keanggotaan Online (K-OL).
      2. Isi formulir pendaftaran, periksa kembali data Anda, lalu kirim.
      3. Setelah email Anda terverifikasi, pendaftaran diperiksa petugas dan Anda menerima nomor anggota beserta akun.
      4. Kartu fisik dapat diambil di layanan keanggotaan dengan membawa identitas asli.

      Mendaftar dapat dari mana saja, juga dari luar Jakarta dan luar negeri: lihat halaman Keanggotaan.
    `,
    en: `
      1. Open Online Membership (K-OL).
      2. Fill in the registration form, review your data and submit.
      3. After your email is verified, staff check the registration and you receive a membership number and an account.
      4. The physical card can be collected at the membership desk with your original ID.

      You can register from anywhere, also from outside Jakarta and from abroad: see the Membership page.
    `,
  },
  "syarat-keanggotaan": {
    id: `
      Siapkan identitas yang masih berlaku:

      - KTP atau Kartu Keluarga untuk WNI
      - kartu pelajar atau kartu mahasiswa bagi yang belum ber-KTP
      - KITAS atau paspor untuk WNA

      Isi data dengan lengkap dan benar, termasuk email dan nomor ponsel aktif yang dapat dihubungi.
    `,
    en: `
      Prepare a valid identity:

      - KTP or family card for Indonesian citizens
      - a student card for those without KTP
      - KITAS or passport for foreigners

      Fill in complete and correct data, including an active email and mobile number.
    `,
  },
  "manfaat-anggota": {
    id: `
      Anggota

      - memperoleh akun untuk mengakses jurnal elektronik nasional dan internasional secara gratis
      - dapat meminjam koleksi yang boleh dibawa pulang
      - memakai fasilitas yang mensyaratkan kartu anggota
      - mengajukan akses khusus untuk bahan pustaka penting
    `,
    en: `
      Members

      - receive an account for free access to national and international e-journals
      - may borrow items that can be taken home
      - use facilities that require a membership card
      - may request special access to important materials
    `,
  },
  "kartu-hilang": {
    id: `
      Laporkan kepada pustakawan lewat Tanya Pustakawan, lalu datang ke layanan keanggotaan untuk mencetak kartu
      pengganti.

      - Untuk kartu hilang, bawa identitas asli dan surat keterangan kehilangan dari kepolisian.
      - Untuk kartu rusak, bawa kartu lama.
    `,
    en: `
      Report it to a librarian through Ask a Librarian, then come to the membership desk for a replacement.

      - For a lost card bring your original ID and a police loss statement.
      - For a damaged card bring the old card.
    `,
  },
  "lupa-nomor-sandi": {
    id: `
      - Untuk kata sandi, pilih Lupa Kata Sandi pada halaman masuk dan ikuti tautan yang dikirim ke email Anda.
      - Untuk nomor anggota, hubungi Tanya Pustakawan; setelah identitas Anda dipastikan, pustakawan membantu memeriksa
        nomor anggota Anda.
    `,
    en: `
      - For the password choose Forgot Password on the login page and follow the link sent to your email.
      - For the membership number contact Ask a Librarian; once your identity is verified the librarian helps you look it
        up.
    `,
  },
  "cara-pinjam-buku": {
    id: `
      1. Pastikan Anda anggota aktif dan membawa kartu anggota.
      2. Cari buku yang berstatus dapat dipinjam di OPAC.
      3. Ambil dari rak layanan terbuka, lalu serahkan kepada petugas di lantai tersebut untuk dicatat.

      Kartu tidak boleh dipinjamkan kepada orang lain.
    `,
    en: `
      1. Make sure you are an active member and bring your card.
      2. Find a loanable book in the OPAC.
      3. Take it from the open shelves and hand it to the staff on that floor for check-out.

      Cards may not be lent to others.
    `,
  },
  "cara-pakai-opac": {
    id: `
      1. Buka menu OPAC, ketik kata kunci.
      2. Pilih kriteria judul, pengarang, subjek, penerbit, atau ISBN.
      3. Gunakan pencarian lanjutan untuk membatasi tahun, bahasa, dan jenis koleksi.

      Halaman hasil menampilkan nomor panggil, lokasi, dan ketersediaan eksemplar.
    `,
    en: `
      1. Open the OPAC menu, type your keywords.
      2. Choose title, author, subject, publisher or ISBN.
      3. Use the advanced search to limit year, language and type of collection.

      The results show call number, location and availability.
    `,
  },
  ipusnas: {
    id: `
      iPusnas adalah aplikasi perpustakaan digital Perpustakaan Nasional untuk membaca buku elektronik, dilengkapi fitur
      media sosial.

      1. Pasang aplikasinya di ponsel atau komputer.
      2. Buat akun.
      3. Cari buku, lalu pilih pinjam; bila salinan habis Anda masuk daftar antrean.

      Buku kembali sendiri saat masa pinjam selesai.
    `,
    en: `
      iPusnas is the National Library's digital library app for reading e-books, with social features.

      1. Install it on your phone or computer.
      2. Create an account.
      3. Find a book and choose borrow; if all copies are out you join a queue.

      The book returns itself when the loan ends.
    `,
  },
  "akses-ejurnal": {
    id: `
      1. Masuk dengan akun anggota Anda.
      2. Buka menu e-Resources.
      3. Pilih pangkalan data yang diinginkan.

      Akses ini gratis untuk anggota dan dapat dipakai dari luar gedung. Bila akun ditolak, periksa nomor anggota dan
      kata sandi atau hubungi Tanya Pustakawan.
    `,
    en: `
      1. Sign in with your member account.
      2. Open e-Resources.
      3. Choose a database.

      Access is free for members and works off site. If you are refused, check your membership number and password or
      contact Ask a Librarian.
    `,
  },
  "jenis-koleksi-digital": {
    id: `
      Koleksi digital meliputi

      - manuskrip
      - sumber elektronik
      - monograf
      - rekaman suara
      - bahan kartografis
      - bentuk mikro yang sudah dialihmediakan

      Semuanya dapat ditelusuri lewat menu Koleksi Digital.
    `,
    en: `
      Digital collections cover

      - manuscripts
      - electronic resources
      - monographs
      - sound recordings
      - cartographic materials
      - digitised microforms

      All can be browsed in the Digital Collections menu.
    `,
  },
  "peta-foto-audiovisual": {
    id: `
      Ada. Tersedia

      - sekitar 36.782 eksemplar peta
      - sekitar 1.109 lukisan dan gambar tentang Indonesia
      - sekitar 30.000 koleksi audiovisual seperti rekaman suara dan film

      Koleksi ini dipakai di ruang layanan masing-masing.
    `,
    en: `
      Yes:

      - about 36,782 maps
      - about 1,109 paintings and pictures of Indonesia
      - about 30,000 audiovisual items such as sound recordings and films

      They are used in their own service rooms.
    `,
  },
  "kunjungan-rombongan": {
    id: `
      Sekolah, komunitas, dan instansi dapat mengajukan kunjungan lewat Tanya Pustakawan: pilih jenis pertanyaan
      Informasi layanan dan kunjungan, lalu sebutkan

      - tanggal dan jam yang diinginkan
      - jumlah peserta dan usia mereka
      - penanggung jawab dan emailnya
      - ruang atau koleksi yang ingin dilihat

      Pustakawan menjawab dalam percakapan itu. Situs ini belum memiliki formulir kunjungan; yang perlu disiapkan
      tercantum di halaman Kunjungan dan Tur.
    `,
    en: `
      Schools, communities and institutions can request a visit through Ask a Librarian: choose Services and visits as
      the type of question, then give

      - the date and time you would like
      - the number of participants and their age
      - a contact person and email
      - the rooms or collections you would like to see

      A librarian answers in that conversation. This site has no form for visits yet; what to prepare is listed on the
      Visits and Tours page.
    `,
  },
  "pengajuan-isbn": {
    id: `
      ISBN adalah kode pengenal unik sebuah buku dan diajukan oleh penerbit secara daring di laman layanan ISBN
      Perpustakaan Nasional:

      1. daftarkan penerbit
      2. ajukan judul dengan dokumen yang diminta

      Tanya Pustakawan tidak memproses ISBN dan akan mengarahkan Anda ke tim ISBN.
    `,
    en: `
      An ISBN is a unique book identifier. Publishers apply online at the National Library's ISBN service:

      1. register the publisher
      2. submit the title with the required documents

      Ask a Librarian does not process ISBNs and will direct you to the ISBN team.
    `,
  },
};
