import type { PageEntry } from "./entry";
import { sources } from "./entry";

/** The sections of /keanggotaan (R086, R087): what a reader who cannot simply come by may do. */
export const membershipPages: readonly PageEntry[] = [
  {
    slug: "dari-luar-jakarta",
    section: "keanggotaan",
    source: `${sources.study}; ${sources.press}`,
    confirm: [
      "Pendaftaran bagi pemustaka di luar negeri menurut salinan laman keanggotaan tahun 2021–2023.",
      "Apakah kartu dapat dikirim atau diambilkan orang lain: tidak ada dalam sumber.",
      "Apakah akun e-Resources berlaku sebelum kartu diambil.",
    ],
    id: {
      title: "Dari luar Jakarta atau luar negeri",
      lead: "Mendaftar dapat dari mana saja; hanya kartu fisiknya yang diambil di Jakarta.",
      body: `
        Warga Indonesia dan warga asing boleh menjadi anggota, di dalam maupun di luar negeri. Formulirnya diisi di
        [Keanggotaan Online](/layanan/keanggotaan-online), gratis. Setelah pendaftaran diperiksa, Anda menerima nomor
        anggota beserta akun.

        Kartu fisik diambil di [layanan keanggotaan](/layanan/keanggotaan-informasi-auditorium) di Jakarta dengan
        membawa identitas asli. Cara lain belum kami ketahui: tanyakan dahulu lewat [Tanya Pustakawan](/tanya).

        ## Tanpa datang ke Jakarta

        - Dengan akun anggota, [e-Resources](/layanan/e-resources) terbuka gratis dari luar gedung.
        - Tanpa kartu, [koleksi digital](/layanan/koleksi-digital) dapat dibaca dari mana saja, dan
          [iPusnas](/layanan/ipusnas) memakai akun tersendiri.
        - Tanpa kartu, Anda boleh bertanya kepada pustakawan lewat [Tanya Pustakawan](/tanya).

        Membawa pulang buku tetap memerlukan kartu sendiri, dan ada syarat domisili: lihat
        [Peminjaman koleksi](/layanan/peminjaman-koleksi).
      `,
    },
    en: {
      title: "From outside Jakarta or from abroad",
      lead: "You can register from anywhere; only the physical card is collected in Jakarta.",
      body: `
        Indonesians and foreigners may become members, at home or abroad. The form is filled in at
        [Online Membership](/layanan/keanggotaan-online), free of charge. Once the registration has been checked you
        receive a membership number and an account.

        The physical card is collected at the [membership desk](/layanan/keanggotaan-informasi-auditorium) in Jakarta
        with your original identity document. We know of no other way yet: ask first through
        [Ask a Librarian](/tanya).

        ## Without coming to Jakarta

        - With a member account, [e-Resources](/layanan/e-resources) are open free of charge from outside the building.
        - Without a card, the [digital collections](/layanan/koleksi-digital) can be read from anywhere, and
          [iPusnas](/layanan/ipusnas) uses an account of its own.
        - Without a card, you may ask a librarian through [Ask a Librarian](/tanya).

        Taking books home still needs a card of your own, and there is a rule on where you live: see
        [Borrowing](/layanan/peminjaman-koleksi).
      `,
    },
  },
];
