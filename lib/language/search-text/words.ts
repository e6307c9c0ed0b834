/** Words of a text file or template, parted by white space. */
const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/**
 * Words that say nothing about what is asked: left out of the index and of the query. Question words, modal verbs and
 * *tidak* are not among them, since "berapa lama" and "boleh … tanpa" are what an FAQ is asked by (no published stop list
 * leaves them in).
 */
export const stopWords: ReadonlySet<string> = new Set(
  list(`
  yang di ke dari dan ini itu untuk pada dengan ya yah yaa iya sih dong donk kok deh lah tuh tu loh lho nih ni kan nya pun
  kak kakak admin mimin gan sis bro mas mbak bang om tante bapak ibu pak bu saya kamu anda kami kita dia mereka kalian
  halo hallo helo hai hi hei hello selamat assalamualaikum permisi punten misi terima kasih maaf tolong mohon
  wkwk wkwkwk hehe haha hihi hmm oh eh nah wah aduh anjir gitu gini begitu begini
  juga saja hanya sekali banget terus trus lalu kalau jika bila apabila agar supaya biar karena tetapi atau sebagai
  monggo nggih njih inggih mba teh kang abang sista guys boss bos gans dear yth
  adalah ialah yaitu yakni oleh para sang si tentang mengenai seperti dalam antara hal serta bagi akan sedang telah
  sudah pernah sebuah suatu setiap tiap masing pula maka pas soal seputar kemudian kecuali kepada sehingga beserta sedangkan terkait jelas mungkin tetap kah lg nan
  the a an of to in on at for from and or is are am was were be been being do does did i you he she they my your yours
  me we our us it its this that these those there here with as by please so if than then im ive id ur u
  s t m d ll re ve just also very about into only will them per bersama bareng n have has had between want penyandang
  `),
);

/** English words by which a query is taken to be English where a short form means different things in both. */
export const englishMarks: ReadonlySet<string> = new Set(
  list(`the of is are do does did my your our how what when where why which who can could i you it for with from and or to
  there please`),
);

/**
 * Words of many questions and few answers: they are kept, for "berapa lama" is not "bagaimana cara", but weigh little,
 * and one that the entries do not know says nothing about whether they hold the answer.
 */
export const lightWords: ReadonlySet<string> = new Set(
  list(`
  apa bagaimana berapa kapan mana siapa mengapa cara jelaskan maksimal minimal dahulu
  bisa boleh dapat harus wajib perlu butuh tidak bukan belum jangan usah ada punya mau ingin hendak coba baru jadi
  pakai buat lihat datang tahu bilang minta kasih ambil urus semua banyak beberapa paling lebih kurang sangat
  sekarang nanti besok kemarin tadi lagi masih kali saat ketika waktu sebelum setelah sesudah sejak selama
  hari bulan tahun tanggal menit orang teman adik diri sendiri lain beda sama lewat melalui selain tanpa
  ketika langsung sesuai secara atas bawah luar mulai informasi langkah arti maksud laku jenis macam contoh tempat
  pergi naik sampai hingga sekitar tersebut zaman sana sini situ terlalu bagus jelek baik benar salah cepat susah
  kenapa ketahui gunakan bantu bantuan kendala masalah pertama seluruh lanjut
  enak seru kayaknya kira rencana kebetulan rumah kota indonesia nasional perpustakaan jakarta pusat dekat bagian policy kayak
  am pm next today tomorrow yesterday soon still already ever anything something someone people person way ways thing
  things kind go going got let make made able via during until another any every each much too one two three
  `),
);

/**
 * What people ask a library about besides books. Such a word is what its question is about: when no entry has it, no
 * entry answers, however many other words agree (a fine is not the length of a loan).
 */
export const topicWords: ReadonlySet<string> = new Set(
  list(`
  denda sanksi parkir wifi internet loker titip kantin kafe restoran makan minum menu lowongan karier magang gaji
  harga beli jual sewa toilet musala salat hewan colok listrik printer laptop suvenir hibah donasi sumbang acara
  seminar lomba nikah wisuda prewedding tiket cuaca resep presiden sim stnk visa pesawat hotel ongkir akreditasi npp
  diklat sertifikat sertifikasi beasiswa ijazah bioskop hiburan lift tangga rapat aula relawan volunteer saham kripto
  pinjol bola obat vaksin paket kurir penerjemah terjemah plagiasi turnitin mendeley kamera drone rokok jasa museum
  galeri gallery bibliografi administrasikependudukan hujan motor mobil sepeda perpusda akunlain profesipustakawan
  jumlahnya ketinggalan libursekolah tempatwisata diskusi pakaian nginap tidur syuting shooting merchandise souvenir
  cendera cabang rektor menteri gubernur bupati walikota pemilu zodiak ramalan atm bank pinjamuang rekening kredit kur
  utang cicilan dolar emas investasi asuransi pajak pbb npwp bpjs cpns pns polisi kua samsat imigrasi pengadilan cerai
  warisan gojek grab shopee tokopedia gmail netflix tinder spotify timnas liga skor klub pertandingan konser lirik
  drakor anime game rendang bakso nasi ayam kue kopi restaurant apotek klinik puskesmas rawat dokter kos kontrakan
  apartemen iphone samsung windows baterai mesin servis bengkel oli sawah pupuk rumus integral gym tas bekal ac cas
  komputer pegawai pameran bedah narasumber wawancara eskalator taman rooftop teater coworking dispenser minimarket
  helm topi jaket payung umbrella tripod streaming jilid laminating proofreading keliling sponsor mou liputan cctv
  playground nursery elevator laktasi menyusui toko haji umrah akta print toefl ielts snbt utbk macet tol parfum
  skincare diet hamil bukapuasa headset earphone speaker
  `),
);

/**
 * Where people come from, or where another library stands: "perpus bandung" is about that one, while "saya dari bandung"
 * says nothing of what is asked.
 */
export const places: ReadonlySet<string> = new Set(
  list(`
  bandung surabaya semarang yogyakarta jogja jogjakarta yogya solo surakarta malang bogor depok bekasi tangerang
  banten bali denpasar makassar palembang padang medan aceh riau pekanbaru lampung pontianak banjarmasin balikpapan
  samarinda manado ambon jayapura papua kupang mataram lombok cirebon sukabumi garut kediri jember singapura malaysia
  london british leiden cikini ui ugm itb ipb its unpad undip unair unj uin upi binus
  `),
);
