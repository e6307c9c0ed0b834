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
  am pm next today tomorrow yesterday soon still already ever anything something someone people person way thing
  things kind go going got let make made able via during until another any every each much too one two three
  `),
);

/**
 * What people ask a library about besides books. Such a word is what its question is about: when no entry has it, no
 * entry answers, however many other words agree (a fine is not the length of a loan).
 */
export const topicWords: ReadonlySet<string> = new Set(
  list(`
  denda sanksi parkir wifi internet loker titip kantin kafe restoran makan minum menu lowongan karier magang gaji harga
  beli jual sewa toilet musala salat hewan colok listrik printer laptop suvenir hibah donasi sumbang
  acara seminar lomba nikah wisuda prewedding tiket cuaca resep presiden sim stnk visa kereta pesawat hotel ongkir
  akreditasi npp diklat sertifikat beasiswa ijazah bioskop hiburan lift tangga rapat aula relawan
  volunteer saham kripto pinjol bola dokter obat vaksin paket kurir
  penerjemah terjemah plagiasi turnitin sitasi mendeley kamera drone merokok rokok stasiun halte bandara jasa museum galeri gallery bibliografi administrasikependudukan
  hujan motor mobil sepeda
    bandung surabaya semarang yogyakarta jogja jogjakarta solo surakarta malang bogor depok bekasi tangerang banten bali
  denpasar makassar palembang padang aceh riau pekanbaru lampung pontianak banjarmasin balikpapan samarinda manado
  ambon jayapura papua kupang mataram lombok cirebon sukabumi garut kediri jember singapura malaysia london british
  ui ugm itb ipb its unpad undip unair unj uin upi binus universitas kampus perpusda daerah provinsi kabupaten
`),
);
