/** What the front door looks at before it decides; header names in lower case, as Node has them. */
export type PageRequest = {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
};

export type KeepRules = {
  /** Whether a page stands at this internal address (`/id/faq`). */
  readonly isPage: (pathname: string) => boolean;
  /** The internal address of a path; null where it leads elsewhere or is no page of ours. */
  readonly internal: (pathname: string) => string | null;
  /** Names of the cookies by which a page may know the person before it. */
  readonly personal: readonly string[];
};

export type KeptAddress = {
  /** The path as it was asked for: one kept page each. */
  readonly path: string;
  /** Whoever carries a cookie of his own may be shown something else here. */
  readonly personal: boolean;
};

/**
 * Plain lower-case words only. Every page has one such address (experience.md); what is written otherwise (encoded,
 * doubled or closing slashes, capitals, a query) is Next's to answer, and cannot fill the shelf with copies.
 */
const plainPath = /^\/(?:[a-z0-9-]{1,120}(?:\/[a-z0-9-]{1,120}){0,4})?$/;

/** Pages for the public: what stands outside of the languages (`/staf`, `/api`) is none. */
const publicPage = /^\/(?:id|en)(?:\/|$)/;

/**
 * Areas that are about one person, or decide by more than the address. A reader's own list is drawn in the browser, and a
 * kept page puts that off until the reader moves.
 */
const neverKept =
  /^\/(?:id|en)\/(?:masuk|akun)(?:\/|$)|^\/(?:id|en)\/(?:keanggotaan|tanya)\/.|^\/(?:id|en)\/opac\/daftar$/;

/**
 * Areas that say the same to everybody, whatever cookies he has. An area that is not named here is taken for personal:
 * forgetting one costs time and never shows a person somebody else's page.
 */
const sameForAll =
  /^\/(?:id|en)(?:\/(?:aksesibilitas|berita|faq|jam-layanan|kontak|koleksi|layanan|opac|pengembang|privasi|profil)(?:\/|$)|$)/;

/** Headers by which a request is not for the page as it stands: React's payload, a part, a body, a credential. */
const otherwise = [
  ...["rsc", "next-action", "next-url", "next-router-prefetch", "next-router-state-tree"],
  ...["next-router-segment-prefetch", "x-nextjs-data", "range", "authorization"],
  ...["transfer-encoding", "upgrade"],
];

/** The kept page that may answer this request, or null where Next has to. */
export function keptAddress(request: PageRequest, rules: KeepRules): KeptAddress | null {
  const { method, url: path = "", headers } = request;
  if (method !== "GET" && method !== "HEAD") return null;
  if (!plainPath.test(path)) return null;
  for (const name of otherwise) if (headers[name] !== undefined) return null;
  if ((headers["content-length"] ?? "0") !== "0") return null;
  const internal = rules.internal(path);
  if (internal === null || !publicPage.test(internal) || neverKept.test(internal)) return null;
  if (!rules.isPage(internal)) return null;
  const personal = !sameForAll.test(internal);
  if (personal && carriesOne(headers.cookie, rules.personal)) return null;
  return { path, personal };
}

/** Whether a `Cookie` header has one of these names. */
function carriesOne(header: string | readonly string[] | undefined, names: readonly string[]) {
  const cookies = header === undefined ? [] : String(header).split(/[;,]/);
  return cookies.some((cookie) => names.includes(cookie.split("=", 1)[0]?.trim() ?? ""));
}
