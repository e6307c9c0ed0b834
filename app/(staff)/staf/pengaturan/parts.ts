import type { Duty } from "@/lib/identity/domain/duties";

/** The parts of the settings and the duty each asks for. */
export const settingsParts = [
  {
    href: "/staf/pengaturan/jam",
    label: "Jam layanan",
    about: "Jadwal Obrolan dan gedung, hari libur, dan pengecualian per tanggal.",
    duty: "hours.edit",
  },
  {
    href: "/staf/pengaturan/akun",
    label: "Akun petugas",
    about: "Membuat, mengubah, menonaktifkan, dan mengaktifkan kembali akun petugas.",
    duty: "accounts.manage",
  },
  {
    href: "/staf/pengaturan/hak-data",
    label: "Hak atas data",
    about: "Permintaan anggota atas datanya sendiri, dijawab dalam 3×24 jam.",
    duty: "privacy.answer",
  },
  {
    href: "/staf/pengaturan/insiden",
    label: "Insiden data pribadi",
    about: "Kegagalan pelindungan data, diberitahukan dalam 3×24 jam, dengan suratnya.",
    duty: "privacy.incidents",
  },
  {
    href: "/staf/pengaturan/akses-data",
    label: "Akses data",
    about: "Catatan siapa di antara petugas yang melihat data siapa.",
    duty: "privacy.answer",
  },
  {
    href: "/staf/pengaturan/surat",
    label: "Email keluar",
    about: "Email yang menunggu dikirim, dan keadaan server email.",
    duty: "mail.read-held",
  },
] as const satisfies readonly { href: string; label: string; about: string; duty: Duty }[];
