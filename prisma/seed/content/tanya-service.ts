import type { ServiceEntry } from "./entry";
import { sources } from "./entry";

/** The reference service of the portal (R001, R003, R007, R016, R026, R038, R053, R056, R057, R078, R107). */
export const tanyaService: ServiceEntry = {
  slug: "tanya-pustakawan",
  group: "reference",
  channel: "both",
  inDirectory: true,
  source: `${sources.launch}; ${sources.study}; ${sources.notice}`,
  links: [
    {
      label: { id: "Mulai bertanya di Tanya Pustakawan", en: "Ask a Librarian now" },
      href: "/tanya",
    },
    { label: { id: "Jam obrolan", en: "Chat hours" }, href: "/jam-layanan" },
    { label: { id: "Pertanyaan umum (FAQ)", en: "Frequently asked questions" }, href: "/faq" },
  ],
  confirm: [
    "Daftar pertanyaan yang dapat dan tidak dapat diselesaikan berasal dari pemberitahuan tahun 2023.",
    "Email dijawab dalam 1×24 jam pada hari kerja: pemberitahuan tahun 2023.",
    "Jam obrolan akhir pekan: sumber menyebut Sabtu saja, pemberitahuan 2023 menyebut Sabtu dan Minggu.",
  ],
  id: {
    title: "Tanya Pustakawan",
    summary: "Layanan referensi: bertanya langsung kepada pustakawan, dari mana saja, tanpa biaya.",
    body: `
      Tanya Pustakawan adalah layanan referensi Perpustakaan Nasional. Anda menulis di kotak obrolan situs ini;
      pustakawan dari berbagai kelompok layanan Pujasintara menjawabnya. Anda tidak perlu datang ke gedung, memasang
      aplikasi, atau menjadi anggota.

      Pada jam layanan, tanggapan pertama datang paling lama 5 menit sejak Anda menekan **Mulai Obrolan**. Di luar jam
      itu, tinggalkan pesan. FAQ, katalog, dan formulir pesan dapat dipakai kapan saja.

      ## Yang dapat Anda tanyakan

      - penelusuran literatur, informasi, dan data, misalnya buku elektronik dan jurnal elektronik
      - cara menelusur dan menilai sumber
      - fasilitas dan layanan di gedung
      - nomor anggota, kendala peminjaman, serta kendala akses e-Resources, Khastara, dan iPusnas
      - pengaduan atas layanan kami

      Pertanyaan boleh singkat, misalnya sebuah fakta atau angka, boleh pula masih mencari arah: pustakawan membantu
      menemukan gagasan dan mempersempit topik. Sebutkan keperluannya bila ada: tugas, penelitian, kerja kelompok, atau
      tugas akhir.

      ## Yang diselesaikan unit lain

      - ISBN dan e-Deposit
      - Nomor Pokok Perpustakaan (NPP)
      - diklat kepustakawanan
      - akreditasi perpustakaan

      Untuk hal-hal ini pustakawan menunjukkan unit yang berwenang.

      ## Bahasanya bebas

      Obrolan tidak harus resmi. Bahasa sehari-hari, singkatan, dan emoji kami pahami, di obrolan maupun di pencarian
      FAQ.

      ## Dari SMS sampai obrolan

      Layanan referensi jarak jauh dimulai dengan SMS sejak 2012, berlanjut dengan email, lalu obrolan langsung. Tanya
      Pustakawan Virtual diluncurkan pada Selasa, 17 Maret 2020.

      ## Dasar hukum

      Undang-Undang Nomor 43 Tahun 2007 tentang Perpustakaan, Pasal 14 ayat (3): layanan perpustakaan dikembangkan
      sesuai dengan kemajuan teknologi informasi dan komunikasi.
    `,
  },
  en: {
    title: "Ask a Librarian",
    summary: "The reference service: ask a librarian directly, from anywhere, free of charge.",
    body: `
      Ask a Librarian ({id:Tanya Pustakawan}) is the reference service of the National Library. You write in the chat
      box of this site; librarians from several service groups of Pujasintara answer. You need not come to the
      building, install an app or be a member.

      During service hours the first reply comes within 5 minutes after you press **Start chat**. Outside these hours,
      leave a message. The FAQ, the catalogue and the message form can be used at any time.

      ## What you can ask

      - finding literature, information and data, such as e-books and e-journals
      - how to search and how to judge a source
      - facilities and services in the building
      - your membership number, trouble with loans, trouble with access to e-Resources, Khastara and iPusnas
      - complaints about our service

      A question may be short, such as a fact or a figure; it may also still be looking for its direction: librarians
      help you find ideas and narrow a topic. Mention the purpose if there is one: an assignment, research, group work
      or a final thesis.

      ## What other units settle

      - ISBN and e-Deposit
      - library registration numbers (NPP)
      - training for librarians
      - library accreditation

      In these matters librarians point you to the unit in charge.

      ## Write as you speak

      A chat need not be formal. We understand everyday language, abbreviations and emoji, in the chat and in the FAQ
      search.

      ## From text messages to chat

      Remote reference began with SMS in 2012, went on by email, and then by live chat. The virtual Ask a Librarian
      service was launched on Tuesday, 17 March 2020.

      ## Legal basis

      Law Number 43 of 2007 on Libraries, Article 14 paragraph (3): library services are developed along with
      information and communication technology.
    `,
  },
};
