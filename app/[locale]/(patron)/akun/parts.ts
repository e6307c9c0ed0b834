/** The parts of the member's area, in the order of its menu; a part stands here once its page works. */
export const accountParts = [
  { path: "/akun", text: "home" },
  { path: "/akun/kartu", text: "card" },
  { path: "/akun/e-resources", text: "eResources" },
  { path: "/akun/profil", text: "profile" },
  { path: "/akun/percakapan", text: "talks" },
  { path: "/akun/daftar-simpanan", text: "list" },
  { path: "/akun/persetujuan", text: "consents" },
  { path: "/akun/data", text: "data" },
  { path: "/akun/keamanan", text: "security" },
] as const;
