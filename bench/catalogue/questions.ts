import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import { readSearch } from "@/lib/catalogue/search/schema";
import type { PrismaClient } from "@/lib/platform/prisma/client";
import { pick, seededRandom } from "../random";

export type Question = { readonly kind: string; readonly search: CatalogueSearch };

type Word = { readonly word: string; readonly records: number };
type Title = { readonly title: string; readonly creator: string | null };

/** Questions of each kind; twelve kinds make more than two thousand. */
const perKind = 200;

/** Two neighbours changed round, in the middle, where trigrams and beginnings help least. */
function misspell(word: string): string {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);
}

/** Distinct questions, none of which is asked twice: from the words and titles that the catalogue has. */
export async function makeQuestions(database: PrismaClient, records: number) {
  const random = seededRandom(20_261_122);
  const words = await database.$queryRaw<Word[]>`
    SELECT word, records FROM search.catalogue_word WHERE length(word) > 3 AND word ~ '^[a-z]+$' AND records > 0
    ORDER BY records DESC, word`;
  const titles = await database.$queryRaw<Title[]>`
    SELECT title, creator_line AS creator FROM catalogue_record TABLESAMPLE SYSTEM (20) REPEATABLE (1) LIMIT 20000`;
  const rare = words.filter((word) => word.records <= 10);
  const common = words.slice(0, perKind * 2).filter((word) => word.records >= records / 200);
  const asked = new Set<string>();
  const questions: Question[] = [];
  const lower = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z]+/gu, " ")
      .trim()
      .split(" ")
      .filter((word) => word.length > 2);
  const fill = (kind: string, make: () => Record<string, string> | null, count = perKind) => {
    for (let tries = 0, made = 0; made < count && tries < count * 20; tries += 1) {
      const parameters = make();
      const key = `${JSON.stringify(parameters)}`;
      if (parameters === null || asked.has(key)) continue;
      asked.add(key);
      questions.push({ kind, search: readSearch(parameters) });
      made += 1;
    }
  };
  const oneRare = () => pick(rare, random).word;
  const oneCommon = () => pick(common, random).word;
  const some = (count: number) => {
    const found = lower(pick(titles, random).title);
    const at = Math.floor(random() * Math.max(1, found.length - count + 1));
    return found.length < count ? null : found.slice(at, at + count);
  };
  fill("rare word", () => ({ q: `${oneRare()} ` }));
  fill("common word", () => ({ q: `${oneCommon()} ` }));
  fill("two words of a title", () => ({ q: `${some(2)?.join(" ") ?? oneRare()} ` }));
  fill("three words of a title", () => ({ q: `${some(3)?.join(" ") ?? oneRare()} ` }));
  fill("two common words", () => ({ q: `${oneCommon()} ${oneCommon()} ` }));
  let worst = 0;
  fill("worst word", () => ({ q: `${words[worst++ % 20]?.word ?? ""} `, sort: "relevance" }), 20);
  fill("phrase", () => {
    const found = some(2);
    return found === null ? null : { q: `"${found.join(" ")}"` };
  });
  fill("author and title", () => {
    const { title, creator } = pick(titles, random);
    return { q: `${lower(title).slice(0, 2).join(" ")} ${lower(creator ?? "").slice(0, 1)} ` };
  });
  fill("in one field", () => {
    const field = pick(["title", "author", "subject"] as const, random);
    const { title, creator } = pick(titles, random);
    const found = lower(field === "author" ? (creator ?? "") : title);
    return found.length === 0 ? null : { q: `${pick(found, random)} `, field };
  });
  fill("misspelt word", () => {
    const word = pick(rare, random).word;
    return word.length < 6 ? null : { q: `${misspell(word)} ` };
  });
  fill("unfinished word", () => ({ q: pick(words.slice(0, 20_000), random).word.slice(0, 4) }));
  fill("deep page", () => ({
    q: `${oneCommon()} `,
    page: String(20 + Math.floor(random() * 230)),
  }));
  fill("narrowed", () => ({
    q: `${oneCommon()} `,
    ...pick(
      [
        { format: "book" },
        { format: "map" },
        { language: "jv" },
        { yearFrom: "1990", yearTo: "1999" },
        { yearFrom: "1950", yearTo: "2020" },
        { available: "1" },
      ],
      random,
    ),
  }));
  fill("another order", () => ({
    q: `${oneCommon()} `,
    sort: pick(["newest", "year", "oldest", "title", "author"] as const, random),
  }));
  return { questions, words };
}

/** What somebody types, key by key, as the box asks for lines. */
export function typedTexts(words: readonly Word[]): readonly string[] {
  const random = seededRandom(7);
  const known = words.slice(0, 50_000);
  const texts = new Set<string>();
  while (texts.size < 500) {
    const { word } = pick(known, random);
    const typed = word.slice(0, 2 + Math.floor(random() * word.length));
    texts.add(random() < 0.5 ? typed : `${pick(known.slice(0, 500), random).word} ${typed}`);
  }
  return [...texts];
}
