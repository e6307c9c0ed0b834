import { isLanguageWord } from "@/lib/language/search-text/search-words";
import { isKindWord } from "./meanings";

/**
 * Words and names that people ask a catalogue for and that stand one letter beside others (*batik* and *Batak*): whoever
 * types one meant it, though the catalogue may not have it. Our own list; what it lacks is put right as a slip would be.
 */
const topics: ReadonlySet<string> = new Set(
  `
  batik batak gempa gema tsunami banjir longsor gunung merapi krakatau kopi teh kakao cokelat coklat gula garam beras padi
  jagung kedelai singkong sagu cabai bawang tomat kelapa sawit karet tebu tembakau cengkih pala lada kayu jati bambu
  rotan ikan udang lele kerbau sapi ayam bebek kambing domba kuda kucing anjing burung ular harimau gajah badak komodo
  orangutan lebah semut nyamuk lalat tikus kelinci bunga anggrek mawar melati jamu obat herbal kanker jantung paru ginjal
  hati darah gizi stunting diabetes kolesterol asma malaria flu covid pandemi vaksin bidan perawat dokter apotek hamil
  bayi balita remaja  tenun songket keris wayang gamelan angklung sasando kolintang dangdut keroncong tari
  reog ludruk lenong ketoprak pantun syair gurindam dongeng legenda mitos mitologi fabel komik kartun puasa zakat
  haji umrah salat sholat shalat doa zikir wudu nikah talak waris fikih tauhid akidah akhlak tafsir hadis hadits sunah
  sunnah syariah syariat sufi tasawuf wali sunan masjid gereja pura vihara kelenteng candi stupa arca prasasti yesus
  alkitab injil taurat budha buddha hindu kristen katolik protestan islam khonghucu kejawen hukum pidana perdata pajak
  bank saham inflasi ekspor impor dagang koperasi korupsi suap pemilu partai presiden menteri bupati gubernur camat lurah
  polisi tentara militer perang damai merdeka jajah kolonial revolusi reformasi komunis sosialis liberal pancasila
  proklamasi sumpah pemuda pahlawan raja ratu sultan patih pangeran putri kerajaan majapahit sriwijaya mataram singasari
  kediri pajajaran demak ternate tidore gowa tallo buton bone bima samudra pasai kutai toraja tana tanah bugis mandar
  minahasa dayak banjar betawi sunda jawa madura bali sasak sumba timor flores alor rote papua asmat dani ambon maluku
  seram nias mentawai minang minangkabau melayu aceh gayo alas karo simalungun toba mandailing rejang lampung komering
  palembang jambi riau bengkulu bangka belitung banten cirebon tegal solo jogja yogya malang blitar madiun jember
  tuban gresik kudus jepara magelang bantul sleman kupang lombok sumbawa manado gorontalo palu kendari mamuju sorong
  merauke jerman prancis inggris spanyol portugis italia rusia cina tiongkok jepang korea india arab mesir iran irak
  turki palestina israel yunani romawi amerika afrika eropa asia australia aljabar kalkulus geometri statistik logika
  fisika kimia biologi astronomi robot python java kompas catur sepak bola silat tinju renang yoga
  puisi prosa drama roman sastra resep kue roti soto rendang sambal tempe tahu bakso nasi mie jahit rajut sulam
  bordir anyam ukir patung lukis kaligrafi arsitek arsitektur beton jembatan irigasi tambang emas perak timah nikel
  batubara minyak gas surya nuklir iklim cuaca hujan angin badai petir laut pantai sungai danau hutan sawah
  kebun taman bulan bintang bumi planet roket satelit kapal perahu pinisi kereta mobil sepeda pesawat feminis gender
  wanita perempuan anak ayah ibu nenek kakek cinta rindu benci marah sedih bahagia mimpi maut mati hidup jiwa roh
  hantu setan iblis jin dukun santet sihir zodiak tarot novel humor lucu horor misteri detektif
  `
    .trim()
    .split(/\s+/u),
);

/** Two words that are one thing: the one without the other is something else (*bumi* of *gempa bumi*). Our own list. */
const compounds: ReadonlySet<string> = new Set(
  `
  gempa-bumi rumah-sakit rumah-tangga kereta-api sepak-bola bulu-tangkis bola-basket bola-voli tenis-meja pencak-silat
  gunung-api gunung-berapi air-terjun air-bersih luar-angkasa tata-surya hak-asasi hak-cipta lalu-lintas orang-utan
  kacang-tanah kelapa-sawit kayu-manis ikan-hias ikan-lele sapi-perah jamur-tiram tanah-longsor angin-topan hari-raya
  kursi-roda meja-hijau kambing-hitam sepeda-motor kapal-selam pesawat-terbang ilmu-hitam ibu-hamil darah-tinggi
  kencing-manis demam-berdarah batu-bara batu-akik minyak-goreng kecerdasan-buatan basis-data media-sosial mesin-jahit
  surat-kabar tanda-tangan machine-learning artificial-intelligence climate-change
  `
    .trim()
    .split(/\s+/u),
);

export const isCompound = (one: string, other: string): boolean => compounds.has(`${one}-${other}`);

/** Whether somebody who typed a word surely meant it, however near it is to one that the catalogue has. */
export const isRealWord = (word: string): boolean =>
  topics.has(word) || isKindWord(word) || isLanguageWord(word);
