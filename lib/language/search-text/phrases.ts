import { places } from "./words";

/** `terms > terms` per line, in the terms that single words become. */
const sequences = `
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
study banding > kunjung
studi beda > kunjung
bawa pelajar > rombongan pelajar
bawa anak didik > rombongan pelajar
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
hari raya > libur
tahun baru > libur
17 agustus > libur
25 desember > libur
1 januari > libur
1 mei > libur
long minggu > libur
hari kerja > harikerja
tidak ingat > lupa
tidak hafal > lupa
tidak hapal > lupa
bawa pulang rumah > bawapulang
baca tempat > bacatempat
baca sana > bacatempat
baca lokasi > bacatempat
tidak boleh bawa pulang > bacatempat
tidak bisa bawa pulang > bacatempat
tidak bisa bawa rumah > bacatempat
tidak boleh bawa rumah > bacatempat
tidak boleh pinjam > bacatempat
tidak punya kartu > tanpa kartu
tidak bawa kartu > tanpa kartu
tidak ada kartu > tanpa kartu
belum punya kartu > tanpa kartu
belum ada kartu > tanpa kartu
lupa bawa kartu > tanpa kartu
belum daftar > tanpa daftar
belum punya akun > tanpa akun
tidak punya akun > tanpa akun
tidak bisa temu > taktemu
tidak bisa cari > taktemu
belum cari > taktemu
tidak ada katalog > taktemu katalog
tidak katalog > taktemu katalog
tuna netra > disabilitas
butuh khusus > disabilitas
kopi buku > fotokopi buku
kopi halaman > fotokopi halaman
harga kartu > biaya kartu
harga daftar > biaya daftar
harga anggota > biaya anggota
harga fotokopi > biaya fotokopi
titip pesan > tinggal pesan
titip tanya > tinggal pesan
tinggal tanya > tinggal pesan
luar jam > luarjam
ganti surel > ubah surel
ganti nomor > ubah nomor
ganti nama > ubah nama
ganti alamat > ubah alamat
ganti ponsel > ubah ponsel
ganti data > ubah data
ganti profil > ubah profil
bahan skripsi > referensi skripsi
bahan tugas > referensi tugas
bahan bacaan > referensi
cari bahan > cari referensi
buat akun > daftar akun
adu toilet > adu
toilet adu > adu
sandi medsos > akunlain
akun medsos lupa > akunlain
hapus akun medsos > akunlain
daftar akun medsos > akunlain
buat akun medsos > akunlain
sandi gmail > akunlain
perpustakaan daerah > perpusda
perpustakaan kota > perpusda
british perpustakaan > perpusda
bagaimana jadi pustakawan > profesipustakawan
cara jadi pustakawan > profesipustakawan
mau jadi pustakawan > profesipustakawan
ingin jadi pustakawan > profesipustakawan
check out > pinjam
tidak bisa pinjam > bacatempat
tidak dapat pinjam > bacatempat
foto isi > pindai isi
foto buku > pindai buku
foto halaman > pindai halaman
jumlah kunjung > jumlahnya
jumlah lantai > jumlahnya
berapa lantai > jumlahnya
pinjam biaya > pinjamuang
buka ramadan jam > bukapuasa
berapa kunjung > jumlahnya
rekam film > syuting
kirim paket > kurir
obrol buka jam > obrol jam
obrol jam buka > obrol jam
kartu ketinggalan > tanpa kartu
ketinggalan kartu > tanpa kartu
libur pelajar > libursekolah
tempat kunjung > tempatwisata
kartu keluarga hilang > administrasikependudukan
hilang kartu keluarga > administrasikependudukan
ktp hilang > administrasikependudukan
kartu pelajar hilang > administrasikependudukan
`
  .trim()
  .split("\n")
  .map((line) => {
    const [from = "", to = ""] = line.split(" > ");
    return [from.split(" "), to.split(" ")] as const;
  });

/** The library of another place is none of ours. */
const ofElsewhere = [...places].map((place) => [["perpustakaan", place], ["perpusda"]] as const);

/**
 * Sequences of terms that are one matter, longest first. What stands on the right is never the left of another line,
 * so that a second reading changes nothing.
 */
export const phrases: readonly (readonly [readonly string[], readonly string[]])[] = [
  ...sequences,
  ...ofElsewhere,
].toSorted(([one], [other]) => other.length - one.length);
