/** Addresses of the main navigation, in order. A page is listed once it exists: there are no dead links. */
export const mainNavigation = [
  { path: "/tanya", text: "tanya" },
  { path: "/jam-layanan", text: "hours" },
] as const;

/** Columns of the colophon. */
export const footerNavigation = {
  services: [
    { path: "/tanya", text: "tanya" },
    { path: "/jam-layanan", text: "hours" },
  ],
  about: [
    { path: "/privasi", text: "privacy" },
    { path: "/aksesibilitas", text: "accessibility" },
  ],
} as const;
