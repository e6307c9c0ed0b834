import type { ServiceEntry } from "./entry";
import { sources } from "./entry";

/** The list of 18 is known by number; nine names stand in the sources, the others follow the floors of the building. */
const listed = "Cocokkan nama layanan ini dengan daftar resmi 18 layanan di gedung.";
const floor = "Letak lantai berasal dari daftar tahun 2018; beberapa layanan kemudian pindah.";

/**
 * The services of the building's directory (R054, R076, R077, R078, R079, R080, R081), in the order of its floors; Tanya
 * Pustakawan, the reference service among them, has a file of its own.
 */
export const buildingServices: readonly ServiceEntry[] = [
  {
    slug: "graha-literasi",
    group: "literacy",
    channel: "building",
    inDirectory: true,
    source: sources.study,
    confirm: [
      "Tulis apa yang dilayani Graha Literasi dan di lantai berapa; sumber hanya menyebut namanya.",
    ],
    id: {
      title: "Graha Literasi",
      summary: "Layanan pertama dalam daftar layanan di gedung Medan Merdeka Selatan.",
      body: `
        Graha Literasi terbuka bagi pengunjung gedung layanan di Jalan Medan Merdeka Selatan No. 11, pada
        [jam layanan gedung](/jam-layanan).

        Ingin tahu kegiatan dan letaknya sebelum datang? Tanyakan lewat [Tanya Pustakawan](/tanya) atau di meja
        informasi.
      `,
    },
    en: {
      title: "Graha Literasi",
      summary: "The first service in the directory of the Medan Merdeka Selatan building.",
      body: `
        Graha Literasi is open to visitors of the service building at Jalan Medan Merdeka Selatan No. 11, during
        [building hours](/jam-layanan).

        To learn what is on and where to find it before you come, ask through [Ask a Librarian](/tanya) or at the
        information desk.
      `,
    },
  },
  {
    slug: "keanggotaan-informasi-auditorium",
    group: "circulation",
    channel: "building",
    inDirectory: true,
    place: "Lantai 2",
    source: `${sources.study}; ${sources.press}`,
    confirm: [
      floor,
      "Alur pencetakan kartu (nomor antrean, foto, sekitar 20 menit) berasal dari laporan pengunjung tahun 2019.",
    ],
    id: {
      title: "Layanan keanggotaan, informasi, dan auditorium",
      summary: "Membuat kartu anggota, bertanya arah, dan menelusur informasi begitu Anda tiba.",
      body: `
        Di sini Anda menyelesaikan keanggotaan setelah mendaftar lewat
        [Keanggotaan Online](/layanan/keanggotaan-online), bertanya tentang layanan dan ruang di gedung, dan
        menelusur informasi sebelum naik ke ruang koleksi.

        ## Membuat kartu anggota

        1. Daftar lebih dahulu secara daring.
        2. Datang dengan identitas asli, lalu ambil nomor antrean.
        3. Petugas memotret Anda dan mencetak kartu.

        Kartu anggota tidak dipungut biaya. Auditorium dipakai untuk kegiatan perpustakaan; jadwalnya dapat
        ditanyakan di meja informasi.
      `,
    },
    en: {
      title: "Membership, information and auditorium",
      summary: "Get your membership card, ask the way, and search for information as you arrive.",
      body: `
        Here you complete your membership after registering through
        [Online Membership](/layanan/keanggotaan-online), ask about services and rooms in the building, and search
        for information before going up to the collections.

        ## Getting a membership card

        1. Register online first.
        2. Come with your original identity document and take a queue number.
        3. Staff take your photograph and print the card.

        The card is free of charge. The auditorium is used for library events; ask the information desk for the
        programme.
      `,
    },
  },
  {
    slug: "anak-lansia-disabilitas",
    group: "circulation",
    channel: "building",
    inDirectory: true,
    place: "Lantai 7",
    source: `${sources.study}; ${sources.interactive}`,
    confirm: [floor, "Sebutkan sarana yang tersedia, misalnya kursi roda dan pendampingan."],
    id: {
      title: "Layanan anak, lansia, dan penyandang disabilitas",
      summary: "Ruang dan koleksi bagi anak, lansia, dan pembaca dengan disabilitas.",
      body: `
        Layanan ini menyediakan ±3.276 koleksi buku anak dan judul beraksara Braille serta 462 buku audio. Bacaan
        anak, Braille, dan buku audio ada di satu tempat, sehingga keluarga dapat datang bersama.

        Beri tahu kami bila Anda memerlukan pendampingan: sebelum datang lewat [Tanya Pustakawan](/tanya), atau di
        meja informasi saat tiba. Situs ini dapat dipakai dengan pembaca layar dan papan ketik; keadaannya kami
        tulis di halaman [Aksesibilitas](/aksesibilitas).
      `,
    },
    en: {
      title: "Children, older readers and people with disabilities",
      summary: "Rooms and collections for children, older readers and readers with disabilities.",
      body: `
        This service holds ±3,276 children's books and Braille titles and 462 audio books. Children's books, Braille
        and audio books are in one place, so families can come together.

        Tell us if you need assistance: before your visit through [Ask a Librarian](/tanya), or at the information
        desk when you arrive. This site works with a screen reader and a keyboard; its state is described on the
        [Accessibility](/aksesibilitas) page.
      `,
    },
  },
  {
    slug: "audiovisual",
    group: "reference",
    channel: "building",
    inDirectory: true,
    place: "Lantai 8",
    source: sources.study,
    confirm: [listed, floor],
    id: {
      title: "Layanan audiovisual",
      summary: "Menonton dan mendengarkan film serta rekaman suara koleksi perpustakaan.",
      body: `
        Koleksi audiovisual berjumlah ±30.000, antara lain rekaman suara dan film. Koleksi ini dipakai di ruang
        layanannya.

        Cari judulnya lebih dahulu, atau minta pustakawan menelusurkannya lewat [Tanya Pustakawan](/tanya).
      `,
    },
    en: {
      title: "Audiovisual service",
      summary: "Watch and listen to films and sound recordings of the collection.",
      body: `
        The audiovisual collection holds ±30,000 items, among them sound recordings and films. It is used in its own
        service room.

        Look the title up first, or have a librarian search for it through [Ask a Librarian](/tanya).
      `,
    },
  },
  {
    slug: "naskah-nusantara",
    group: "reference",
    channel: "building",
    inDirectory: true,
    place: "Lantai 9",
    source: sources.study,
    confirm: [
      listed,
      floor,
      "Tata cara melihat naskah asli, dan umur naskah (sumber menulis ±100 tahun).",
    ],
    id: {
      title: "Layanan naskah Nusantara",
      summary: "Membaca naskah kuno, dengan pendampingan pustakawan.",
      body: `
        Perpustakaan Nasional menyimpan ±10.000 judul naskah, yang menurut sumber kami berusia ±100 tahun. Naskah
        dibaca di ruang layanannya dan tidak dibawa pulang.

        Banyak naskah dapat dibaca sebagai salinan digital. Mulailah dari [koleksi digital](/layanan/koleksi-digital);
        bila Anda perlu melihat aslinya, tanyakan tata caranya kepada pustakawan dan siapkan kartu anggota.
      `,
    },
    en: {
      title: "Nusantara manuscripts",
      summary: "Read old manuscripts with the help of a librarian.",
      body: `
        The National Library keeps ±10,000 manuscript titles, which our source describes as about 100 years old. They
        are read in their own service room and cannot be taken home.

        Many manuscripts can be read as digital copies. Start with the
        [digital collections](/layanan/koleksi-digital); if you need to see the original, ask a librarian how to
        apply and bring your membership card.
      `,
    },
  },
  {
    slug: "monograf-tertutup-dan-deposit",
    group: "reference",
    channel: "building",
    inDirectory: true,
    place: "Lantai 12 dan 12A",
    source: `${sources.study}; ${sources.press}`,
    confirm: [
      listed,
      floor,
      "Jumlah judul per permintaan (3) berasal dari pemberitaan tahun 2023.",
    ],
    id: {
      title: "Layanan koleksi monograf tertutup dan deposit",
      summary: "Membaca buku dari ruang simpan, termasuk terbitan hasil serah simpan.",
      body: `
        Koleksi tertutup disimpan di ruang yang tidak dimasuki pengunjung. Anda menemukan bukunya di katalog,
        menulis permintaan, dan petugas mengambilkannya untuk dibaca di tempat.

        Koleksi deposit berisi terbitan Indonesia yang diserahkan menurut
        [undang-undang serah simpan](/layanan/serah-simpan). Koleksi ini dibaca di tempat agar tetap lengkap bagi
        pembaca kelak.
      `,
    },
    en: {
      title: "Closed monographs and legal deposit",
      summary: "Read books from the stacks, including legal deposit publications.",
      body: `
        The closed collection is kept in stacks that visitors do not enter. You find the book in the catalogue, write
        a request, and staff fetch it for reading on site.

        The deposit collection holds Indonesian publications delivered under the
        [legal deposit law](/layanan/serah-simpan). It is read on site so that it stays complete for later readers.
      `,
    },
  },
  {
    slug: "buku-langka",
    group: "reference",
    channel: "building",
    inDirectory: true,
    place: "Lantai 14",
    source: sources.study,
    confirm: [
      listed,
      floor,
      "Sumber menyebut 80.000 atau 120.000 eksemplar; tetapkan angkanya di halaman Koleksi.",
    ],
    id: {
      title: "Layanan buku langka",
      summary: "Membaca terbitan lama, dari masa kolonial sampai akhir abad ke-20.",
      body: `
        Buku langka dibaca di ruang layanannya, dengan kartu anggota dan menurut aturan pelestarian. Jumlah dan
        lingkupnya kami jelaskan di halaman [Koleksi](/koleksi).

        Penggandaan dilakukan petugas bila kondisi buku mengizinkan. Tanyakan dahulu apakah buku yang Anda cari
        sudah tersedia sebagai [salinan digital](/layanan/koleksi-digital).
      `,
    },
    en: {
      title: "Rare books",
      summary: "Read old publications, from colonial times to the late twentieth century.",
      body: `
        Rare books are read in their own service room, with a membership card and under preservation rules. Their
        number and scope are described on the [Collections](/koleksi) page.

        Copies are made by staff where the condition of the book allows it. Ask first whether the book you need is
        already available as a [digital copy](/layanan/koleksi-digital).
      `,
    },
  },
  {
    slug: "koleksi-referensi",
    group: "reference",
    channel: "building",
    inDirectory: true,
    place: "Lantai 15",
    source: sources.study,
    confirm: [listed, floor],
    id: {
      title: "Layanan koleksi referensi",
      summary: "Kamus, ensiklopedia, direktori, dan sumber rujukan lain untuk dibaca di tempat.",
      body: `
        Sumber rujukan menjawab pertanyaan yang pasti: arti sebuah istilah, riwayat seorang tokoh, angka pada
        tahun tertentu. Bersama koleksi ilmu perpustakaan, jumlahnya ±400.000.

        Pustakawan di ruang ini membantu Anda memilih sumber. Dari rumah, ajukan pertanyaan yang sama lewat
        [Tanya Pustakawan](/tanya).
      `,
    },
    en: {
      title: "Reference collection",
      summary: "Dictionaries, encyclopaedias, directories and other works to consult on site.",
      body: `
        Reference works answer definite questions: the meaning of a term, a biography, a figure for a given year.
        Together with the library science collection there are ±400,000 of them.

        Librarians in this room help you choose a source. From home, ask the same question through
        [Ask a Librarian](/tanya).
      `,
    },
  },
  {
    slug: "peta-foto-lukisan",
    group: "reference",
    channel: "building",
    inDirectory: true,
    place: "Lantai 16",
    source: sources.study,
    confirm: [listed, floor],
    id: {
      title: "Layanan peta, foto, dan lukisan",
      summary: "Melihat peta, foto, gambar, dan lukisan tentang Indonesia.",
      body: `
        Koleksi ini terdiri atas ±36.782 eksemplar peta dan ±1.109 lukisan dan gambar, di samping foto. Semuanya
        dipakai di ruang layanannya.

        Peta dan gambar dicari menurut tempat, tahun, atau pembuatnya. Bila Anda hanya tahu sebagian, pustakawan
        dapat membantu lewat [Tanya Pustakawan](/tanya).
      `,
    },
    en: {
      title: "Maps, photographs and paintings",
      summary: "See maps, photographs, pictures and paintings of Indonesia.",
      body: `
        The collection holds ±36,782 maps and ±1,109 paintings and pictures, besides photographs. All are used in
        their own service room.

        Maps and pictures are found by place, year or maker. If you know only part of it, a librarian can help
        through [Ask a Librarian](/tanya).
      `,
    },
  },
];
