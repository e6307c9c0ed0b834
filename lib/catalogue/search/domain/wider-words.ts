/** Codes of languages (BCP 47) by what Indonesians and the English call them, as `language: names`. */
export const languageNames = `
en: inggris english
nl: belanda dutch nederlands
jv: jawa javanese
su: sunda sundanese soenda
ban: bali balinese
ms: melayu malay
ar: arab arabic
id: indonesia indonesian
min: minangkabau minang
ace: aceh acehnese
bug: bugis buginese
mak: makassar makassarese
mad: madura madurese
btk: batak
sas: sasak
kaw: kawi
ja: jepang japanese
de: jerman german
fr: prancis perancis french
la: latin
zh: mandarin tionghoa chinese
es: spanyol spanish
pt: portugis portuguese
sa: sanskerta sanskrit
`;

/**
 * `words: words; words …`: who writes what stands on the left also means each on the right. Of our own knowledge: English
 * for the subjects of a catalogue whose headings are Indonesian, and what Indonesian says in two ways. Nothing on the right
 * holds all that stands on the left: it would find nothing more, and cost a search.
 */
export const widerWords = `
history: sejarah
historical: sejarah
literature: kesusastraan; sastra
literary: sastra
culture: kebudayaan; budaya
cultural: kebudayaan
society: masyarakat
people: masyarakat; suku bangsa
economy: ekonomi
economics: ekonomi
economic: ekonomi
politics: politik
political: politik
government: pemerintahan
religion: agama
islamic: islam
mysticism: tasawuf; kebatinan
sufism: tasawuf
philosophy: filsafat
ethics: etika
education: pendidikan
school: sekolah; pendidikan
language: bahasa
languages: bahasa
grammar: tata bahasa
dictionary: kamus
dictionaries: kamus
encyclopedia: ensiklopedi; ensiklopedia
encyclopaedia: ensiklopedi; ensiklopedia
bibliography: bibliografi
library: perpustakaan
libraries: perpustakaan
librarianship: ilmu perpustakaan
archive: arsip
archives: arsip
press: pers
journalism: jurnalisme; jurnalistik
law: hukum; undang undang
laws: hukum; undang undang
copyright: hak cipta
constitution: konstitusi; undang undang dasar
customary law: hukum adat
art: seni; kesenian
arts: seni; kesenian
dance: tari
theatre: drama; teater
theater: drama; teater
plays: drama
puppet: wayang
shadow puppet: wayang kulit
shadow puppets: wayang kulit
music: musik
temple: candi
temples: candi
architecture: arsitektur
painting: lukisan
photography: fotografi
folk tale: cerita rakyat
folk tales: cerita rakyat
folktales: cerita rakyat
folklore: folklor; cerita rakyat
fairy tales: cerita rakyat; dongeng
fable: cerita binatang; dongeng
fables: cerita binatang; dongeng
myth: mitologi
mythology: mitologi
legend: legenda; cerita rakyat
legends: legenda; cerita rakyat
ghost: hantu
fiction: fiksi
science fiction: fiksi ilmiah
essay: esai
essays: esai
humour: humor
letters: surat
diary: buku harian; catatan harian
diaries: buku harian; catatan harian
biography: biografi; riwayat hidup
biographies: biografi; riwayat hidup
autobiography: autobiografi; otobiografi
memoirs: autobiografi; memoir
president: presiden
king: raja
kingdom: kerajaan
kingdoms: kerajaan
prince: pangeran
princess: putri; puteri
hero: pahlawan
war: perang
java war: perang jawa
revolution: revolusi
independence: kemerdekaan
nationalism: nasionalisme
national movement: pergerakan nasional
communism: komunisme
communist: komunis; komunisme
colonialism: kolonialisme
colonial: kolonial; kolonialisme; hindia belanda
dutch east indies: hindia belanda
east indies: hindia belanda; hindia timur
netherlands indies: hindia belanda
japanese occupation: pendudukan jepang
democracy: demokrasi
rebellion: pemberontakan
peasant: petani
peasants: petani
agriculture: pertanian
farming: pertanian
trade: perdagangan
spice: rempah rempah
spices: rempah rempah
woman: perempuan; wanita
women: perempuan; wanita
child: anak
youth: remaja; pemuda
teenager: remaja
family: keluarga
marriage: perkawinan
ethnic: suku bangsa
anthropology: antropologi
sociology: sosiologi
psychology: psikologi
linguistics: linguistik
geography: geografi
geology: geologi
volcano: gunung api
volcanoes: gunung api
earthquake: gempa bumi
ecology: ekologi
environment: lingkungan hidup
nature: alam
natural history: sejarah alam
plant: tumbuhan; tanaman
plants: tumbuhan; tanaman
flora: tumbuhan
medicinal plants: tanaman obat
animal: binatang
animals: binatang
bird: burung
birds: burung
physics: fisika
chemistry: kimia
biology: biologi
microbiology: mikrobiologi
mathematics: matematika
calculus: kalkulus
statistics: statistik; statistika
research: penelitian
research methods: metode penelitian
research methodology: metode penelitian
qualitative: kualitatif
quantitative: kuantitatif
introduction: pengantar
database: basis data
computer: komputer
cooking: masakan; resep masakan
cookbook: masakan; resep masakan
cookery: masakan; resep masakan
recipe: resep masakan
recipes: resep masakan
food: masakan
travel: perjalanan
pilgrimage: haji; ziarah
prayer: doa
hadith: hadis
jurisprudence: fikih
bible: alkitab
speech: pidato
speeches: pidato
village: desa; pedesaan
city: kota
forest: hutan
pirates: bajak laut
sea: laut
mountain: gunung
island: pulau
netherlands: belanda
holland: belanda
indonesian: indonesia
balinese: bali
javanese: jawa
sundanese: sunda
old javanese: jawa kuno
jawa kuno: kawi; jawi kuna
chinese: tionghoa
dutch: belanda
english: inggris
arabic: arab
malay: melayu
japan: jepang
japanese: jepang
china: cina; tiongkok
wanita: perempuan
perempuan: wanita
cina: tionghoa
tionghoa: cina
tumbuhan: tanaman; flora
tanaman: tumbuhan
hewan: binatang
binatang: hewan
masakan: memasak
memasak: masakan
kuliner: masakan
buku masak: masakan; resep masakan
buku pelajaran: pengantar
biografi: autobiografi; otobiografi; riwayat hidup
autobiografi: biografi; memoir
otobiografi: biografi; memoir
memoar: memoir; autobiografi
pengobatan tradisional: obat tradisional; tanaman obat
dongeng: cerita rakyat
cerita rakyat: dongeng; legenda
legenda: cerita rakyat
silsilah: sejarah
jaman: zaman
zaman: jaman
fiqih: fikih
fiqh: fikih
fikih: fiqih
hadits: hadis
sholat: salat
shalat: salat
tasauf: tasawuf
sufi: tasawuf
nahwu: tata bahasa
sharaf: morfologi
shorof: morfologi
tauhid: akidah
maulid: mawlid
drama: sandiwara; teater
teater: drama
g30s: 30 september
gestapu: 30 september
pki: komunis; komunisme
kemerdekaan: revolusi
batavia: jakarta
betawi: jakarta
dipanegara: diponegoro
diponegoro: dipanegara
dipanagara: diponegoro
borobudur: barabudur; boro boedoer
barabudur: borobudur
malaka: melaka
celebes: sulawesi
borneo: kalimantan
moluccas: maluku
irian: papua
buitenzorg: bogor
boso: bahasa
basa: bahasa
bahasa: basa
uu: undang undang
ruu: undang undang
perppu: peraturan pemerintah
ham: hak asasi
metpen: metode penelitian
metopen: metode penelitian
metlit: metode penelitian
kamus besar: kbbi
pkn: kewarganegaraan
agraria: uupa
hindia: indies
ibnu: ibn; bin
ibn: ibnu; bin
bin: ibn; ibnu
muhammad: mohammad; mohamad; moehammad
mohammad: muhammad; mohamad; moehammad
moh: mohammad; muhammad; mohamad
muh: muhammad; mohammad
mochamad: mohammad; muhammad
achmad: ahmad
abdul: abdoel; abd
ra: raden ajeng; raden adjeng
r a: raden ajeng; raden adjeng
raden ajeng: raden adjeng
st: sutan
`;

/** `what people call somebody: his name`. */
export const bynames = `
bung karno: soekarno; sukarno
ir soekarno: soekarno
bung hatta: hatta
bung tomo: sutomo
bung sjahrir: sjahrir
pak harto: soeharto; suharto
pak dirman: sudirman
buya hamka: hamka
haji abdul malik karim amrullah: hamka
gus dur: abdurrahman wahid
gus mus: mustofa bisri
cak nur: nurcholish madjid
cak nun: emha ainun nadjib
romo mangun: mangunwijaya
romo magnis: magnis suseno
pak kayam: umar kayam
pram: pramoedya
ki hajar dewantara: ki hadjar dewantara
suwardi suryaningrat: dewantara
soewardi soerjaningrat: dewantara
douwes dekker: multatuli
eduard douwes dekker: multatuli
dewi lestari: dee lestari
ibu kartini: kartini
mbah hasyim: hasyim asyari
imam ghazali: ghazali
imam nawawi: nawawi
imam bukhari: bukhari
imam syafii: syafii
syekh nawawi: nawawi
sunan kalijaga: kalijaga
mpu tantular: tantular
mpu prapanca: prapanca
mpu kanwa: kanwa
mpu sedah: sedah
mpu panuluh: panuluh
empu tantular: tantular
empu prapanca: prapanca
ronggowarsito: ranggawarsita
yosodipuro: yasadipura
mangkunegoro: mangkunegara; mangkunagara
pakubuwono: pakubuwana
ibu sud: saridjah niung
si burung merak: rendra
ws rendra: rendra
jose rizal: rizal
quraish shihab: shihab
`;

/** How people say that a work shall be for children. */
export const forChildren = `
untuk anak
untuk anak anak
buku anak
buku anak anak
bacaan anak
cerita anak
novel anak
for children
for kids
children
childrens
kids
`;

/** Several words by which people name the kind of a thing, as `words: kind: words that say the same`. */
export const kindPhrases = `
buku bicara: audiobook
buku audio: audiobook
talking book: audiobook
talking books: audiobook
buku elektronik: electronic
buku digital: electronic
e book: electronic
cerita pendek: : cerpen
short story: : cerita pendek
short stories: : cerita pendek
naskah kuno: manuscript: naskah
surat kabar: newspaper: koran
koran lama: newspaper
koran kuno: newspaper
sheet music: music-score
not balok: music-score
piringan hitam: sound-recording
buku braille: braille
`;
