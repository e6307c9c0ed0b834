import { places } from "./words";

/**
 * Words of every day, of both languages, as they stand in any question: whom it is about, how it came about, what one
 * feels. None is what a question to a library is about, so one that no entry has says little against an answer; nor is
 * one a slip of another word. Where an entry does have one, it counts as any other word.
 */
export const everydayWords: ReadonlySet<string> = new Set(
  `
  abang acara adek aja akibat alasan alangkah aman anggap antara apalah asalkan asli atas awal ayah ayo balita
  bapaknya barang barusan bebas begini belakang belanja berada beralih berangkat brangkat berat berdua berhasil beri
  bersih besar bete betul biasanya bingung bini bosan bu bunda buru cakep capek cerita cewek cowok cocok cucu cuek
  cukup curiga daerah dalem dalil dampingi dekat depan detil detail dikit diam dijaga diterima dosen dua duduk duluan
  emang memang emak empat enam erat fokus ganteng gara gede gelap giliran gratisan guru habis hadir hai hampir hangat
  harap heran ibunya ide ikhlas iseng istri jalan jauh jelang jujur kaget kaki kampung kangen karena kasihan keadaan
  keburu kecil keliatan kelihatan kelar kelihatannya keluarga kena kepala kepo kerja kerjaan kesana kesini kesulitan
  ketiga kemari kerumah kiri kanan kumpul lancar lapar lembar lima luas lulus makasi malah males malu masalahnya
  maunya melulu mendadak mending menit menurut mepet mertua mikir mohonkan mula muda mumpung mungkin mulu nak
  nanggung ngantuk ngerjain ngerti ngumpul niat nunda nyata nyoba om oma opa opsi pacar paham panas panik parah pas
  pasti pemalang penasaran penat penuh perlahan persis pertanyaan pikir pindahan polos pribadi pusing ramai ramean
  rapi rasanya rekan repot ribet rupanya sabar sahabat salam samping sampean santai sayang sebelah sebentar bentar
  sedia sedikit sedih sejam sekalian sekeluarga sekitar selalu selesai semalam semangat sempat semoga senang
  sendirian sepertinya kayaknya sepi sering sesama sesekali siang sibuk siap sikap sini situasi solusi solusinya sore
  soalnya sodara saudara suami subuh sulit sungguh susun tante tanggapan tangan tau taunya teliti temenku temen telat
  tepat terakhir terganggu terhormat terlanjur ternyata tiba tiga tinggal tipe tua tuh turun umur usia umumnya urgent
  urusan utama warga wanita pria waduh yaudah yakin yth hormat dahar sedulur siji loro papat rt rw sumatera jawa
  sulawesi kalimantan gambaran garis gelombang hubungan izinkan kalimat kondisi kelebihan keperluan kepingin kepengen
  kesempatan ketentuan langkahnya lokal maksimum mengenai muncul nama namanya opsional pakde bude paklik bulik
  pilihan posisi prakteknya rinci ringkas sarana sasaran sebutkan sebutan sisi skala sumber tahap tergantung
  terkadang tertarik tujuan ukuran varian wajar wilayah able actually afraid again ago air almost alone already
  alright also although always annoyed anyone anytime anywhere appreciate around asap ask away baby back bad based
  basically because best better big bit boss both bother boy bring brother bro busy call came car care case cause
  certain cheers choose city clear click close come confused correct couldn couple country currently dad daughter day
  deal dear decide definitely different difficult doing done down during dude each early easily easy either else end
  enough especially even evening exactly example excuse exist expect explain fact family far fast father favourite
  feel few figure fill fine finish finished first five folks follow four friend friends front full fully fun further
  general gave girl give given glad good gone grandma grandpa great guess guy guys half hand handle happen happens
  happy hard hate having hear heard hello help helpful hence herself himself hold hope hopefully however husband idea
  important inside instead interested isn issue item itself keep kept kind kindly knew know known lady last lately
  later latest least leave left less likely line list little live living local looked looking lot lots love luck
  lunch mainly major many matter maybe mean means meant might mind mine minute minutes miss moment moreover morning
  most mother mom mum move must myself name necessary never nice nobody none normal normally nothing now obviously
  often okay once ones onto option options order otherwise ours outside over own part parts past people perhaps pick
  place point possible possibly prefer pretty probably problem proper properly purpose put question quick quickly
  quite quiet rather reach ready real really reason regarding regular related remain respond result right sad safe
  said same saw say saying second see seems seen sense sent several shall share she short should show side simple
  simply since single sir madam sister sit situation slow slowly small somehow sometimes somewhere son soon sort
  sound special specific speak stand start state stay step stop stopped straight stuff such suddenly sure take taken
  talk tell ten than thank thats thing think thinking though thought three through tired together told took top
  totally toward town tried tries trouble true truly try trying turn twice type under understand unfortunately unless
  until unsure up upon upset usually value view viewing wait walk walking wanna wanted wants wasn way weekly weeks
  week well went weren whatever whenever wherever whether while whole whose why wife wish within without woman won
  wonder wondering wont work working works world worry worried would wouldn write writing wrong yeah year years yes
  yet young youre
  estimasi perkiraan average rata period periode tradisional traditional modern indie mandiri kaya total resmi seumur tahunan bulanan harian mingguan kampus segala bicarakan lagian kepadanya mahal murah susah beneran dijelaskan javanese sunda sundanese balinese batak melayu malay bugis minang betawi arab arabic cina chinese tionghoa inggris english
  british eropa asia asean
  `
    .trim()
    .split(/\s+/u)
    .concat([...places]),
);
