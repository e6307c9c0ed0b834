const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Words of Indonesian titles, the most frequent first, about as catalogues have them. */
const titleWords = list(`
dan di dalam untuk indonesia pendidikan pengantar sejarah hukum ilmu dasar manajemen bahasa islam teori masyarakat
ekonomi sistem pembangunan analisis studi buku kumpulan cerita anak teknik metode penelitian agama budaya dunia negara
perkembangan pengembangan daerah belajar kehidupan politik sosial kesehatan sekolah bagi dengan pada yang dari ke oleh
akuntansi kebijakan pemerintah komputer matematika perempuan keluarga manusia filsafat psikologi seni pertanian usaha
bisnis kebudayaan pancasila undang peraturan kota desa jawa sastra administrasi keuangan lingkungan organisasi
komunikasi informasi praktis panduan pelajaran siswa guru pembelajaran kurikulum kamus ensiklopedia laporan proyek
tanaman penyakit obat tradisional rakyat perang kemerdekaan tokoh biografi perjalanan hidup cinta rahasia dunia baru
kecil besar kisah dongeng nusantara laut pulau gunung hutan sungai tanah air api angin malam pagi senja hujan matahari
bulan bintang langit rumah jalan pasar sawah kampung kerajaan raja ratu sultan pahlawan nabi doa shalat zakat haji puasa
quran hadis tafsir fikih akhlak dakwah pesantren masjid gereja wayang batik tari musik gamelan lagu puisi pantun drama
novel cerpen roman antologi catatan surat harian kenangan jejak bayang suara wajah tangan hati jiwa pikiran mimpi harapan
perjuangan revolusi reformasi demokrasi pemilu partai parlemen presiden menteri bupati otonomi perdata pidana pidato
pajak bank koperasi investasi pasar modal perdagangan industri tenaga kerja upah buruh tani nelayan ternak ikan sapi ayam
kambing padi jagung kedelai kopi teh karet kelapa sawit tebu cengkih pala lada rempah kayu bambu rotan kimia fisika
biologi anatomi fisiologi gizi ibu bayi perawat kedokteran kebidanan farmasi gigi mata jantung paru darah kanker
diabetes statistik aljabar kalkulus geometri logika algoritma pemrograman basis data jaringan internet aplikasi android
web desain grafis multimedia elektronika listrik mesin otomotif motor mobil las bangunan arsitektur beton jembatan jalan
irigasi tambang minyak gas batubara energi surya cuaca iklim gempa banjir bencana mitigasi satwa burung harimau gajah
orangutan komodo kupu bunga anggrek mawar melati jamu masakan resep kue sambal soto rendang busana jahit rias pengantin
adat upacara perkawinan kelahiran kematian suku bali sunda minangkabau batak aceh bugis makassar madura dayak papua maluku
ambon ternate banda lombok sumbawa flores timor sumatra kalimantan sulawesi jakarta bandung surabaya yogyakarta semarang
medan palembang padang banjarmasin manado pontianak samarinda denpasar mataram kupang jayapura majapahit sriwijaya mataram
demak banten cirebon kolonial belanda jepang inggris portugis voc hindia tanam paksa romusha proklamasi konstitusi
perpustakaan arsip museum naskah lontar prasasti candi borobudur prambanan penerbitan percetakan koran majalah radio
televisi film wartawan jurnalistik iklan pemasaran produksi kualitas kepemimpinan motivasi karier karakter etika moral
konseling remaja pemuda lansia difabel gender kemiskinan urbanisasi transmigrasi migrasi penduduk sensus keluarga
berencana statuta pedoman petunjuk pelaksanaan modul latihan soal ujian nasional bank olimpiade kompetensi profesi
sertifikasi akreditasi evaluasi pengukuran penilaian strategi model pendekatan konsep prinsip fungsi struktur proses
hubungan pengaruh peranan faktor dampak kajian tinjauan perspektif wacana kritik esai bunga rampai memoar otobiografi
`);

const consonants = list("b c d g h j k l m n p r s t w y ng ny");
const vowels = list("a i u e o");
const closings = ["", "", "", "n", "r", "s", "t", "k", "ng", "l", "m", "h"];

/** Syllables in a made-up word. */
function syllables(rank: number): number {
  return rank < 5_000 ? 2 : rank < 60_000 ? 3 : 4;
}

/** A word that could be Indonesian. */
function madeUp(rank: number): string {
  // Spread by a multiplier without a common factor, so that neighbours in rank do not look alike.
  let left = Math.imul(rank, 2_654_435_761) >>> 0;
  const take = (count: number) => {
    const digit = left % count;
    left = Math.floor(left / count) + rank;
    return digit;
  };
  let word = "";
  for (let syllable = 0; syllable < syllables(rank); syllable++)
    word += `${consonants[take(consonants.length)]}${vowels[take(vowels.length)]}${closings[take(closings.length)]}`;
  return word;
}

const known = [...new Set(titleWords)];

/** Different words the synthetic catalogue has at most: as many as a list of 287,000 that was measured on. */
export const vocabularySize = 300_000;

/** The word of a rank from 0: real ones first, then words that only look Indonesian, as names and foreign words do. */
export const wordOf = (rank: number): string => known[rank] ?? madeUp(rank);

const firstNames = list(`
Adi Agus Ahmad Andi Anisa Arief Ayu Bambang Budi Citra Dewi Dian Dimas Edi Eka Endang Fajar Fitri Galih Hadi Hana Hendra
Ibrahim Indah Indra Intan Joko Kartika Komang Kurnia Laksmi Lestari Made Maria Mega Muhammad Nadia Nanda Ngurah Nugroho
Nur Nyoman Putri Putu Rahmat Rani Ratna Retno Rina Rizki Rudi Sari Satria Siti Slamet Sri Sugeng Surya Tri Umar Utami
Wahyu Wati Wayan Wulan Yani Yohanes Yudi Yuli Zainal
`);
const familyNames = list(`
Abdullah Adiwijaya Anggraini Atmaja Basuki Cahyono Darmawan Djayadi Firmansyah Gunadi Hakim Halim Handoko Harahap Hartono
Hasibuan Hermawan Hidayat Iskandar Kartasasmita Kusnadi Kusuma Laksana Lubis Mahendra Mangunsarkoro Maulana Mulyadi
Nainggolan Nasution Natalegawa Panggabean Permadi Prabowa Pranata Pratama Purnama Putra Rahardja Ramadhan Sanjaya Santosa
Saputra Sasmita Setiawan Siahaan Simatupang Sinaga Siregar Sitompul Soedarma Soemantri Subagyo Sudirja Suhartanto Sukmana
Suryadi Sutanto Tanjung Tarigan Tirtayasa Wahyudi Wardana Wibawa Widodo Wijaya Winata Wiryawan Yudhistira Zulkarnain
`);

/** Different authors. */
export const authorsSize = 150_000;

/** A made-up name as a catalogue inverts it: "Wijaya, Ayu M.". */
export function authorOf(rank: number): string {
  const first = firstNames[rank % firstNames.length];
  const family = familyNames[Math.floor(rank / firstNames.length) % familyNames.length];
  const more = Math.floor(rank / (firstNames.length * familyNames.length));
  const initials = more === 0 ? "" : ` ${String.fromCharCode(65 + (more % 26))}.`;
  const second = more < 26 ? "" : ` ${firstNames[(more * 7 + rank) % firstNames.length]}`;
  return `${family}, ${first}${second}${initials}`;
}

export const publishersSize = 3_000;

/** A made-up publisher. */
export function publisherOf(rank: number): string {
  const kinds = ["Pustaka", "Penerbit", "Balai", "Rumah Buku", "Mitra", "Karya"];
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const name = capital(wordOf(700 + (rank % 500)));
  const second = rank < 500 ? "" : ` ${capital(wordOf(1200 + rank))}`;
  return `${kinds[rank % kinds.length]} ${name}${second}`;
}

/** Topics of subject headings. */
export const subjectsSize = 8_000;

/** A subject heading: one word of the titles, or two. */
export function subjectOf(rank: number): readonly string[] {
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const topic = capital(wordOf(4 + (rank % 500)));
  const second = rank < 500 ? "" : ` ${wordOf(4 + (Math.imul(rank, 31) % 400))}`;
  return rank % 5 === 0 ? [`${topic}${second}`, "Indonesia"] : [`${topic}${second}`];
}
