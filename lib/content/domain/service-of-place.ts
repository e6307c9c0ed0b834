/** A published service as it is called in Indonesian, the language in which places of copies are written. */
export type NamedService = { readonly slug: string; readonly title: string };

const folded = (text: string) => text.toLowerCase().replace(/\s+/gu, " ").trim();

/** What a service is for, thing by thing: "Layanan koleksi monograf tertutup dan deposit" is for two. */
function thingsOf(name: string): readonly string[] {
  const [first = "", ...rest] = name
    .replace(/\(.*?\)/gu, "")
    .trim()
    .split(" ");
  return rest
    .join(" ")
    .split(/, dan |, | dan /u)
    .map((thing) => `${first} ${thing.trim().replace(/^koleksi (?=\S)/u, "")}`);
}

/**
 * The service that keeps what stands at a place, such as "Layanan Buku Langka, lantai 14": the one that is called so, or
 * the only one that is for that and something more ("Layanan naskah dan buku langka"). Null where none is, or several are.
 */
export function serviceOfPlace(
  place: string,
  services: readonly NamedService[],
): NamedService | null {
  const [name = ""] = folded(place).split(",");
  if (!name.includes(" ")) return null;
  const same = services.find(({ title }) => folded(title) === name);
  if (same) return same;
  const things = thingsOf(name);
  const wider = services.filter(({ title }) => {
    const all = thingsOf(folded(title));
    return things.every((thing) => all.includes(thing));
  });
  return wider.length === 1 ? (wider[0] ?? null) : null;
}
