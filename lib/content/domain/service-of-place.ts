/** A published service as it is called in Indonesian, the language in which places of copies are written. */
export type NamedService = { readonly slug: string; readonly title: string };

const folded = (text: string) => text.toLowerCase().replace(/\s+/gu, " ").trim();

/**
 * The service that keeps what stands at a place, such as "Layanan Buku Langka, lantai 14": the one that is called so, or
 * the only one that is called so and something more ("Layanan buku langka dan naskah"). Null where none is, or several are.
 */
export function serviceOfPlace(
  place: string,
  services: readonly NamedService[],
): NamedService | null {
  const [name = ""] = folded(place).split(",");
  if (!name.includes(" ")) return null;
  const same = services.find(({ title }) => folded(title) === name);
  if (same) return same;
  const longer = services.filter(({ title }) =>
    [",", " (", " dan "].some((sign) => folded(title).startsWith(name + sign)),
  );
  return longer.length === 1 ? (longer[0] ?? null) : null;
}
