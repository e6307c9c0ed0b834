/** `term: word word …` per line: every word on the right is searched and indexed as the term. */
const table = `
perpustakaan: library
pustakawan: librarian petugas staf staff cs
kunjung: visit visitor tour tur wisata field trip mampir
anggota: member membership keanggotaan
nonanggota: nonmember
kartu: card
buku: book
koleksi: collection materials holding
pinjam: borrow loan lend checkout sirkulasi
kembali: return
panjang: renew renewal extend extension
buka: open opening operasional
tutup: close closed closing
jam: hour pukul jadwal schedule o'clock time times
libur: holiday cuti lebaran idulfitri idul natal nyepi waisak imlek christmas eid
ramadan: puasa fasting ramadhan
minggu: sunday ahad weekend
sabtu: saturday
senin: monday
jumat: friday
alamat: address lokasi location locate located rute letak directions
gedung: building
daftar: register registration signup enroll enrol enrolment join registrasi gabung
syarat: requirement requirements prasyarat
dokumen: document berkas
biaya: fee cost free gratis tarif pungut bayar pay payment charge paid
manfaat: benefit untung privilege advantage
pakai: guna use using used
hilang: lost lose missing
rusak: damaged broken patah
ganti: replace replacement
blokir: block
lupa: forgot forget forgotten
sandi: password
akun: account
login: signin
pulih: recover reset
berlaku: valid validity
kedaluwarsa: expire expired expiry
pelajar: pupil siswa murid siswi sd smp sma smk tk sekolah school student
mahasiswa: college university undergraduate
anak: child children kid kids balita toddler
wali: parent guardian
lansia: senior elderly sepuh manula
disabilitas: disability disabled difabel cacat tunanetra blind deaf tunarungu accessible accessibility wheelchair
braille: brail
baca: read reading
jurnal: journal artikel article
elektronik: electronic digital
ejurnal: ejournal
ebook: ebooks
katalog: catalogue catalog
cari: search find look telusur lookup seek
temu: found ketemu
judul: title
pengarang: author penulis
penerbit: publisher publish terbit publication
isbn: isbns
serah: deposit
naskah: manuscript manuskrip
kuno: ancient antik purba
langka: rare
koran: newspaper kliping
majalah: magazine serial berkala periodical
peta: map kartografi cartographic atlas
foto: photo photograph picture gambar image
lukis: painting lukisan
rekam: recording audio sound
film: movie video
audiovisual: av
kopi: coffee
fotokopi: photocopy ganda reproduksi
salin: copy duplicate
pindai: scan scanner
rombongan: group instansi komunitas
latih: training workshop pelatihan course class kelas
literasi: literacy
diseminasi: dissemination
paket: package
adu: complaint complain keluh komplain lapor kritik saran komplen protes
pribadi: personal privasi privacy private
data: data
hapus: delete remove deletion erase
setuju: consent
ubah: change update
obrol: chat livechat cakap percakapan conversation
tanya: ask question inquiry
jawab: answer reply respon respons response balas
tunggu: wait antre
pesan: message
luring: offline
daring: online
kontak: contact hubung
surel: email mail
telepon: phone call telpon
ponsel: mobile cellphone hp
medsos: instagram twitter facebook tiktok sosmed
verifikasi: verify verification
identitas: identity
aman: secure safe security
aplikasi: app application
unduh: download
unggah: upload
pasang: install
akses: access
skripsi: thesis theses tesis disertasi dissertation
tugas: assignment homework
teliti: research riset penelitian
referensi: reference rujukan
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
asing: wna foreigner foreign ekspatriat expat
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
sedia: available availability tersedia
jenis: kind type kinds types
layanan: layan service
bulan: month
hari: day days
tahun: year years
minta: request
tempat: place
ruang: room
bawa: bring take carry
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
lihat: see
luar: outside
lahir: birth
tanggal: date
lindung: protect protection
aju: apply file submit propose
jadi: become
baru: new
bimbing: guidance
tinggal: leave
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

/**
 * Sequences of terms that are one matter, longest first. What stands on the right is never the left of another line,
 * so that a second reading changes nothing.
 */
export const phrases: readonly (readonly [readonly string[], readonly string[]])[] = `
kata sandi > sandi
surat kabar > koran
hari libur > libur
tanggal merah > libur
libur bersama > libur
public libur > libur
akhir pekan > minggu
jam tutup > jam buka
tutup jam > buka jam
orang tua > wali
warga negara asing > asing
jurnal elektronik > ejurnal
e jurnal > ejurnal
e resources > ejurnal
buku elektronik > ebook
e buku > ebook
e mail > surel
media sosial > medsos
sign up > daftar
sign in > login
log in > login
masuk akun > login
akun masuk > login
halaman masuk > login
bawa rumah > bawapulang
bawa pulang > bawapulang
bawa home > bawapulang
lambat biaya > denda
bagaimana berapa > berapa
bagaimana lama > berapa lama
bagaimana much > berapa
ada apa tidak > sedia
indonesia onesearch > onesearch
one cari > onesearch
atur ulang > pulih
daftar pustaka > bibliografi
buat ktp > administrasikependudukan
buat paspor > administrasikependudukan
panjang paspor > administrasikependudukan
panjang sim > administrasikependudukan
buat sim > administrasikependudukan
buat kartu > daftar kartu
bikin kartu > daftar kartu
foto kopi > fotokopi
salin center > fotokopi
copy center > fotokopi
lanjut usia > lansia
kursi roda > disabilitas
jaringan wifi > wifi
study kunjung > kunjung
studi kunjung > kunjung
bukan anggota > nonanggota
belum anggota > nonanggota
belum jadi anggota > nonanggota
non anggota > nonanggota
tidak temu > taktemu
tidak cari > taktemu
tidak sedia > taktemu
belum temu > taktemu
karya tulis > skripsi
tugas akhir > skripsi
live obrol > obrol
serah simpan > serah
simpan serah > serah
legal serah > serah
hak cipta > hakcipta
`
  .trim()
  .split("\n")
  .map((line) => {
    const [from = "", to = ""] = line.split(" > ");
    return [from.split(" "), to.split(" ")] as const;
  })
  .toSorted(([one], [other]) => other.length - one.length);

/** Terms that words are searched by; stemming leaves them alone. */
export const terms: ReadonlySet<string> = new Set([
  ...lines.map(([term = ""]) => term),
  ...phrases.flatMap(([, to]) => to),
]);
