/**
 * Indonesian roots that the stemmer may arrive at by taking a prefix or suffix off. Our own list, of words that people
 * use when they write to a library; a word whose root is missing keeps its affixes, which is the safer mistake.
 */
export const roots: ReadonlySet<string> = new Set(
  `
  abai adu aju ajar akses aktif aku akui alami alih aman ambil ampu amat anggap anggota angkat angkut antar antre arah
  arsip arti asal asing asuh atas atasi atur awal awas baca bagi bagus bahas bahasa baik bakar balas balik bangun bantu
  baru batal batas bawa bayar beda bedah besar kemudi peroleh sandang beli benar bentuk beri berita berkas biar biasa biaya bicara bimbing
  bina blokir boleh bongkar buat budaya buka bukti bunga cakap cantum capai cari catat cek cerita cetak cinta coba cocok
  colok copot cukup curi dadak daftar dampak damping dapat dasar data datang dengar depan diri didik diam diskusi donasi dorong
  dua duduk dukung edar edit elektronik fotokopi gabung gagal gambar ganda ganggu ganti gerak giat giliran golong guna
  gunting habis hadap hadiah hadir hafal hak hapus harap hari harus hasil hemat henti hibah hidup hilang himpun hitung
  hormat hubung ikut ikat impor informasi ingat ingin inap isi istirahat izin jabat jadi jadwal jaga jajah jalan jamin
  janji jatuh jawab jelas jelang jelajah jemput jenis jual juang jumlah kabar kabul kait kaji kalah kali kandung karang
  karya kasih kata katalog kawal kecil kehendak kejar kelas keliling kelola keluar keluh kembali kembang kemas kena kenal
  kendala kendali kerja kerjasama ketik kirim koleksi komentar komunikasi konfirmasi konsultasi kontak kosong kotor kuasa
  kuliah kumpul kunci kunjung kurang kurung kutip laku lahir lain laksana lalu lama lamar lambat lampir lancar langgan
  langgar langka langsung lanjut lapor larang latih lawan layan layar lebih lelang lengkap lepas lestari letak lewat libat
  libur lihat lindung literasi lokasi lolos luar luas lukis lulus lupa magang main maju makan makna maksud malas mampu
  manfaat masalah masuk mati mau memo menang milik minat mohon muat mudah mulai mulia muncul mundur musik musnah naik
  nama nanti nasional nikah nikmat nilai nomor nonton nyanyi nyata obrol olah omong opsi paham pakai paksa pamer pandang
  pandu panggil panjang parkir pasang pasar pasti patuh pelihara pentas perbarui percaya pergi periksa peringat
  perlu pesan pilih pindah pindai pinjam pisah pikir populer posisi potong potret praktik proses publikasi pulang pulih
  punya pustaka pusat putar putus raih rakyat ramai rancang rapat rasa rawat rekam rencana resmi restorasi riset rombong
  rujuk rumah rusak rutin saji salah salin saluran sambut sampai samping sanggup sapa saran saring sebab sebar
  sebut sedia sejarah sekolah selamat selenggara selesai seleksi selip selidik seminar sempat sempurna senang sentuh
  serah serbu sertai sesuai setor setuju sewa siap siar sidang simpan singkat sisa sisip sosial suara suka sulit sumbang
  sunting surat suruh susah susul susun syarat tahan tahap tahu takut tambah tampil tanam tanda tandang tangan tanggal
  tanggap tanggung tanya tarik tata tawar tegak tegas teliti telepon telusur teman tembus tempat tempuh temu tengah tentu
  tepat terap terbit terima terjemah tertib tetap tiba tidak tidur tiket tindak tinggal tinggi tingkat tinjau titip tolak
  tolong tonton tugas tuju tukar tulis tumpang tunda tunggak tunggu tunjuk turun tutup ubah ucap ujar ukur ulang ulas
  umum unduh undang unggah unggul ungkap untung upaya urus usaha usul uji utama wajib wakil warga waris wawancara wisata
  wujud zaman kunci lengkap pasang jurnal cetak sandi kartu akun pinjam jelajah langgan kurir rapi kelahiran lansir muda
  tua sulit kadaluwarsa daring luring digital kelompok jasa daya urut andal aplikasi tamu
  ramah kasar sopan galak mahal murah nyaman ramai sepi dingin panas bersih sabar ribet rumit mudah gampang penting cepat
  pelan rajin senang sedih bingung takut yakin serius santai aneh parah buruk keren lucu hebat hemat antusias jujur adil
  pernah sering jarang kadang selalu biasa mungkin pasti barusan segera telanjur keburu sempat sore siang subuh
  meja kursi dinding pintu tas payung sepatu baju jaket air listrik lampu udara suhu suara berisik tenang
  bimbing diseminasi deposit jaminan alat gedung ruang rak lantai buku naskah majalah koran
  masak tani hutan laut ternak tenun
  `
    .trim()
    .split(/\s+/u),
);

/** Words that look as if they carried an affix and do not, or whose root would be another matter. */
export const wholeWords: ReadonlySet<string> = new Set(
  `
  pustakawan perpustakaan penerbit pengarang layanan anggota keanggotaan pelajar pelajaran mahasiswa disabilitas digital
  diskusi dinas dian dikti divisi diklat sedia serta sekolah selatan sekali semua sesuai menit menteri mentor menu merdeka
  merah mereka meja media medan memo member metode pekan perlu peta pesan pesawat peran perangko pertama perguruan
  bersama berita beli berapa berkas besar besok belum belanja beda terima tentang tengah tempat teman tetap terus tertib
  kemarin kenapa ketika ketua kepala kertas kereta koleksi kota kantin kantor harian bulanan makanan halaman mingguan
  jalanan lapangan ruangan rombongan rekan ikan bahan badan jaman zaman taman teman iman kawan lawan dewan hewan relawan
  karyawan wartawan ilmuwan sejarawan tuan bulan akan bukan makan dan jangan
  pribadi materi galeri memori biografi geografi fotografi demokrasi administrasi literasi publikasi verifikasi aplikasi
  instansi informasi registrasi reproduksi referensi lokasi reservasi edisi isi nilai mandiri negeri
  sendiri hari senin kemudi mulai sampai lantai pantai pegawai selesai ramai
  tanpa lontar seluruh sebelum sesudah setelah selama selain sekarang seperti sebagai terlalu
  indonesia nusantara nasional internasional kolonial belanda jakarta salemba komputer permata permen persen person
  pensil penuh penting perempuan personil
  `
    .trim()
    .split(/\s+/u),
);
