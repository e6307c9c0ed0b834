/** Addresses of the main navigation, in order. A page is listed once it exists: there are no dead links. */
export const mainNavigation = [
  { path: "/layanan", text: "services" },
  { path: "/koleksi", text: "collections" },
  { path: "/opac", text: "catalogue" },
  { path: "/tanya", text: "tanya" },
  { path: "/faq", text: "faq" },
  { path: "/keanggotaan", text: "membership" },
] as const;

/** What stands behind *Lainnya* where the row is wide, and after the others in the phone's menu. */
export const moreNavigation = [
  { path: "/jam-layanan", text: "hours" },
  { path: "/berita", text: "news" },
  { path: "/profil", text: "profile" },
  { path: "/kontak", text: "contact" },
] as const;

/** The way into registering: in the phone's menu and the colophon; where the navigation is one row, *Keanggotaan* leads to it. */
const registerEntry = { path: "/keanggotaan/daftar", text: "register" } as const;

/** The phone's menu: everything in one list, registering below the part it belongs to. */
export const phoneNavigation = [...mainNavigation, registerEntry, ...moreNavigation] as const;

/** Columns of the colophon. */
export const footerNavigation = {
  services: [
    { path: "/tanya", text: "tanya" },
    { path: "/faq", text: "faq" },
    { path: "/opac", text: "catalogue" },
    { path: "/layanan", text: "allServices" },
    { path: "/keanggotaan", text: "membership" },
    registerEntry,
    { path: "/koleksi", text: "collections" },
    { path: "/jam-layanan", text: "hours" },
  ],
  about: [
    { path: "/profil", text: "library" },
    { path: "/berita", text: "news" },
    { path: "/kontak", text: "contact" },
    { path: "/privasi", text: "privacy" },
    { path: "/aksesibilitas", text: "accessibility" },
    { path: "/pengembang", text: "developers" },
  ],
} as const;

/** How an entry stands to the page: it is the page itself, leads to the part it belongs to, or neither. */
export function hereMark(entry: string, path: string): "page" | "true" | undefined {
  if (entry === path) return "page";
  return path.startsWith(`${entry}/`) ? "true" : undefined;
}
