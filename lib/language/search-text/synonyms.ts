import { phrases } from "./phrases";

/** `term: word word …` per line: every word on the right is searched and indexed as the term. */
const table = `
perpustakaan: library
pustakawan: librarian petugas staf staff cs librarians satpam sekuriti operator resepsionis
kunjung: visit visitor tour tur wisata field trip mampir karyawisata outing
anggota: member membership keanggotaan members
nonanggota: nonmember
kartu: card
buku: book novel novels komik cerpen
koleksi: collection materials holding
pinjam: borrow loan lend checkout sirkulasi
kembali: return
panjang: renew renewal extend extension
buka: open opening operasional opened bukanya
tutup: close closed closing
jam: hour pukul jadwal schedule o'clock time times hours
libur: holiday cuti lebaran idulfitri idul natal nyepi waisak imlek christmas eid liburan iduladha kurban paskah easter maulid kemerdekaan independence agustusan galungan hijriah
ramadan: puasa fasting ramadhan
minggu: sunday ahad weekend weekends
sabtu: saturday
senin: monday
jumat: friday
alamat: address lokasi location locate located rute letak directions krl mrt lrt busway stasiun station halte airport bandara maps gmaps monas tj shareloc sharelok loc
gedung: building kantor office
daftar: register registration signup enroll enrol enrolment join registrasi gabung regist registering enrolling
syarat: requirement requirements prasyarat ketentuan kriteria
dokumen: document berkas documents paperwork
biaya: fee cost free gratis tarif pungut bayar pay payment charge paid duit uang rupiah iuran berbayar money costs bayaran
manfaat: benefit untung privilege advantage faedah fungsi kegunaan perks keistimewaan gunanya advantages benefits
pakai: guna use using used
hilang: lost lose missing raib kecopetan copet dicopet dicuri kecurian stolen tercecer
rusak: damaged broken patah retak sobek robek bengkok pecah luntur
ganti: replace replacement pengganti
blokir: block
lupa: forgot forget forgotten forgetting
sandi: password
akun: account
login: signin masuknya log
pulih: recover reset memulihkan recovery
berlaku: valid validity
kedaluwarsa: expire expired expiry
pelajar: pupil siswa murid siswi sd smp sma smk tk sekolah school student pupils students paud
mahasiswa: college university undergraduate
anak: child children kid kids balita toddler bocah bayi remaja teen teenager son daughter putra putri year-old
wali: parent guardian parents guardians ortu orangtua
lansia: senior elderly sepuh manula nenek kakek eyang simbah mbah oma opa grandma grandmother grandpa grandfather elders seniors
disabilitas: disability disabled difabel cacat tunanetra blind deaf tunarungu accessible accessibility wheelchair netra rungu disabilities impaired abk difable
braille: brail
baca: read reading
jurnal: journal artikel article
elektronik: electronic digital digitized digitised digitalisasi digitalkan didigitalkan digitize alihmedia
ejurnal: ejournal
ebook: ebooks
katalog: catalogue catalog
cari: search find look telusur lookup seek ngubek searched
temu: found ketemu ktemu
judul: title
pengarang: author penulis
penerbit: publisher publish terbit publication
isbn: isbns
serah: deposit setor setoran edeposit
naskah: manuscript manuskrip hikayat babad
kuno: ancient antik purba historical historic
langka: rare
koran: newspaper kliping newspapers gazette
majalah: magazine serial berkala periodical
peta: map kartografi cartographic atlas maps'
foto: photo photograph picture gambar image photos pictures
lukis: painting lukisan paintings
rekam: recording audio sound kaset cassette piringan vinyl recordings musik music
film: movie video movies videos dokumenter documentary
audiovisual: av
kopi: coffee
fotokopi: photocopy ganda reproduksi xerox fotocopi fotokopy potocopy potocopi fotcopy motokopi photocopying photocopies copier mengopi
salin: copy duplicate
pindai: scan scanner motret memotret memfoto motoin jepret
rombongan: group instansi komunitas kelompok grup groups delegasi
latih: training workshop pelatihan course class kelas
literasi: literacy
diseminasi: dissemination
paket: package
adu: complaint complain keluh komplain lapor kritik saran komplen protes kecewa disappointed unhappy galak judes jutek rude unfriendly impolite kotor dirty feedback aspirasi ngadu marah bentak dibentak membentak grievance masukan
pribadi: personal privasi privacy private
data: data
hapus: delete remove deletion erase
setuju: consent
ubah: change update edit mengedit perbarui memperbarui memperbaharui perbaiki koreksi correct benerin betulin betulkan membetulkan benahi
obrol: chat livechat cakap percakapan conversation ngomong talk chatting curhat bicara berbicara
tanya: ask question inquiry konsultasi consult consultation konsul
jawab: answer reply respon respons response balas
tunggu: wait antre antri antrian antrean queue waiting
pesan: message
luring: offline
daring: online ol onlen
kontak: contact hubung hotline callcenter reach reached
surel: email mail
telepon: phone call telpon telfon telefon nelpon nelfon nelepon tlf telephone calling
ponsel: mobile cellphone hp handphone smartphone
medsos: instagram twitter facebook tiktok sosmed telegram socmed youtube
verifikasi: verify verification
identitas: identity
aman: secure safe security scam penipuan
aplikasi: app application apk apps playstore appstore aplikasinya
unduh: download
unggah: upload
pasang: install
akses: access acces acess aces accessing
skripsi: thesis theses tesis disertasi dissertation
tugas: assignment homework pr makalah esai essay
teliti: research riset penelitian
referensi: reference rujukan literatur literature sources source
lambat: late telat terlambat
arsip: archive
informasi: information
denda: fine fines penalty overdue
parkir: park parking
wifi: wi-fi hotspot
loker: locker
titip: penitipan
kantin: canteen cafe kafe cafeteria restoran restaurant
lowongan: job vacancy career karier hiring rekrutmen
magang: internship intern pkl
harga: price
beli: buy purchase
sewa: rent rental hire
rapat: meeting
toilet: restroom bathroom wc
musala: mushola musholla mushala masjid prayer
cuaca: weather
resep: recipe
hewan: pet dog cat kucing anjing
makan: makanan food eat eating snack
minum: minuman drink beverage
terjemah: translate translation
dekat: near nearby nearest terdekat
bagian: section
donasi: donate donation
asing: wna foreigner foreign ekspatriat expat turis tourist foreigners wisman bule
paspor: passport
butuh: need
tidak: not no cannot can't don't doesn't isn't
bagaimana: how
kapan: when
mana: where
siapa: who
mengapa: kenapa why
apa: what which
bisa: can could able
boleh: may allow allowed permitted
dapat: get obtain peroleh
harus: must should
lama: long old lawas
berapa: many
cara: procedure prosedur proses process steps langkah
mulai: start begin
beda: difference differ differences different perbedaan banding versus vs
sedia: available availability tersedia stok stock
jenis: kind type kinds types
layanan: layan service
bulan: month
hari: day days
tahun: year years
minta: request
tempat: place
ruang: room
bawa: bring take carry taken took brought carrying
rumah: home
pulang: kepulangan
malam: night evening
siang: noon
pagi: morning
bantu: help
masuk: enter entry
tanpa: without
selain: besides except
lain: other else
usul: suggest suggestion
nasional: national
nomor: number
lihat: see view viewing
luar: outside
lahir: birth birthday birthdate dob ultah ulangtahun
tanggal: date
lindung: protect protection
aju: apply file submit propose
jadi: become
baru: new
bimbing: guidance
tinggal: leave
tempo: tenggat deadline due
kolonial: belanda dutch hindia colonial voc
kutip: sitasi citation citations cite citing kutipan
pangkalan: database databases basisdata proquest ebsco jstor scopus sciencedirect springer springerlink elsevier emerald wiley ieee doaj
tekan: klik click press pencet tap
tombol: button
kosong: empty
harikerja: weekday weekdays workday workdays
guru: teacher teachers
rak: shelf shelves
pakaian: berpakaian baju kaos sandal sepatu celana dresscode outfit clothes wear busana
tiket: ticket tickets
komputer: computer computers pc
tas: ransel backpack bag bags
cas: ngecas charger charging
pegawai: karyawan employee employees
rokok: smoke smoking merokok vape
pameran: exhibition exhibitions ekshibisi
ketinggalan: tertinggal lostandfound
jual: sell selling sold
orang: people
`;

const lines = table
  .trim()
  .split("\n")
  .map((line) => line.split(":").map((part) => part.trim()));

/** The term by which a word is searched, for words that another one stands for. */
export const synonyms: ReadonlyMap<string, string> = new Map(
  lines.flatMap(([term = "", words = ""]) =>
    words
      .split(/\s+/u)
      .filter((word) => word !== "" && word !== term && !word.includes("_"))
      .map((word) => [word.replace(/[-']/gu, ""), term] as const),
  ),
);

/** Terms that words are searched by; stemming leaves them alone. */
export const terms: ReadonlySet<string> = new Set([
  ...lines.map(([term = ""]) => term),
  ...phrases.flatMap(([, to]) => to),
]);
