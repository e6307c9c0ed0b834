/** Indonesian first: it lives at the root of every address, English under `/en`. */
export const locales = ["id", "en"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "id";

/** Business times are told in the library's own zone (WIB). */
export const libraryTimeZone = "Asia/Jakarta";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The address of `path` (written without locale, beginning with `/`) in `locale`. */
export function localHref(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

export type LocaleRoute =
  | { kind: "pass" }
  | { kind: "rewrite"; pathname: string }
  | { kind: "redirect"; pathname: string };

/**
 * What the proxy does with a path: `/x` is shown by `/id/x`; `/id/x` leads to `/x` so that each page has one address;
 * staff pages exist in Indonesian only, so `/en/staf/…` leads to `/staf/…`.
 */
export function routeLocale(pathname: string): LocaleRoute {
  const [, first = "", second = ""] = pathname.split("/");
  if (first === "en" && second === "staf") {
    return { kind: "redirect", pathname: pathname.slice("/en".length) };
  }
  if (first === defaultLocale) {
    return { kind: "redirect", pathname: rooted(pathname.slice(`/${defaultLocale}`.length)) };
  }
  if (first === "en" || first === "staf" || first === "api") return { kind: "pass" };
  return { kind: "rewrite", pathname: pathname === "/" ? "/id" : `/id${pathname}` };
}

/** One leading slash only: `/id//host` must not become an address on another host. */
function rooted(pathname: string): string {
  return `/${pathname.replace(/^[/\\]+/, "")}`;
}
