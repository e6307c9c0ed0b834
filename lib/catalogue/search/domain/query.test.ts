import fc from "fast-check";
import { expect, test } from "vitest";
import { fewerWords, mostQuery, spokenClause } from "./fewer-words";
import type { ParsedQuery } from "./query";
import { asksSomething, parseNumber, parseQuery } from "./query";
import { rankQueries } from "./ranking";
import { matchQuery, required, withoutQuery } from "./tsquery";

const plainAsking = { records: () => 1, completions: [], oldSpelling: false };

/** "a (b|c) "d e" -f", as it was understood; a stop word that need not be there in brackets. */
function said({ clauses, without }: ParsedQuery): string {
  const term = (tokens: readonly { readonly words: readonly string[] }[], phrase: boolean) => {
    const words = tokens.flatMap((token) => token.words).join(" ");
    return phrase ? `"${words}"` : words;
  };
  const clause = ({ any, optional }: ParsedQuery["clauses"][number]) => {
    const terms = any.map(({ tokens, phrase }) => term(tokens, phrase)).join("|");
    return optional ? `[${terms}]` : terms;
  };
  return [...clauses.map(clause), ...without.map((some) => `-${clause(some)}`)].join(" ");
}

test("words, phrases, OR, ATAU and minus are understood", () => {
  const cases: Readonly<Record<string, string>> = {
    "sejarah jawa": "sejarah jawa",
    '"bumi manusia" toer': '"bumi manusia" toer',
    "“bumi manusia”": '"bumi manusia"',
    "kopi OR teh jawa": "kopi|teh jawa",
    "kopi ATAU teh atau susu": "kopi|teh [atau] susu",
    "jawa -bali": "jawa -bali",
    'jawa -"bali utara"': 'jawa -"bali utara"',
    "sosial-ekonomi": "sosial ekonomi",
    "sejarah dan budaya": "sejarah [dan] budaya",
    "judul : anak judul": "judul anak judul",
    '"di bawah lindungan"': '"di bawah lindungan"',
  };
  for (const [typed, understood] of Object.entries(cases))
    expect(said(parseQuery(typed, null)), typed).toBe(understood);
});

test("half a syntax is words: quotation marks that nothing closes, OR at an end, a lone minus", () => {
  for (const [typed, understood] of [
    ['"bumi manusia', "bumi manusia"],
    ['bumi" manusia', "bumi manusia"],
    ["OR kopi", "kopi"],
    ["kopi OR", "kopi"],
    ["OR", ""],
    ["- kopi", "kopi"],
    ["kopi - teh", "kopi teh"],
    ['""', ""],
    ["?!… ---", ""],
  ] as const)
    expect(said(parseQuery(typed, null)), typed).toBe(understood);
});

test("a name and a colon give the field of what follows; in a field of its own they are words", () => {
  const match = (typed: string, field: "title" | null = null) =>
    matchQuery(parseQuery(typed, field), plainAsking);
  expect(match("pengarang: tohari judul:kubah ")).toBe("('=atohari' & '=tkubah')");
  expect(match('sunda penerbit:"balai pustaka" ')).toContain("'sunda' & ('=pbalai' & '=ppustaka'");
  expect(match("judul : kubah ")).toBe("('judul' & 'kubah')");
  expect(match("judul:", null)).toBe(null);
  expect(match("judul: kubah ", "title")).toBe("('=tjudul' & '=tkubah')");
});

test("only stop words are words like any other", () => {
  expect(said(parseQuery("yang dan di", null))).toBe("yang dan di");
  expect(matchQuery(parseQuery("yang", null), plainAsking)).toBe("'yang'");
});

test("what an informal question says of who asks, and for which paper, need not be found", () => {
  for (const [typed, understood] of [
    [
      "saya nyari buku buat makalah sejarah perang diponegoro",
      "[saya] [nyari] [buku] [buat] [makalah] sejarah perang diponegoro",
    ],
    [
      "kak gw mau baca novel tohari skrg dong",
      "[kak] [gw] [mau] [baca] novel tohari [skrg] [dong]",
    ],
    [
      "tolong cari buku untuk tugas sekolah gempa",
      "[tolong] [cari] [buku] [untuk] [tugas] [sekolah] gempa",
    ],
    ["bisa pinjam bumi manusia", "[bisa] [pinjam] bumi manusia"],
    ["siapa pengarang layar terkembang", "[siapa] [pengarang] layar terkembang"],
    ["novel terbitan tahun 1995", "novel [terbitan] [tahun] 1995"],
    ["buku yang bercerita tentang pers", "[buku] [yang] [bercerita] [tentang] pers"],
    [
      "i am looking for a book about the history of java",
      "[i] [am] [looking] [for] [a] [book] [about] [the] history [of] java",
    ],
    ["laut bercerita", "laut bercerita"],
    ["tahun baru", "tahun baru"],
    ['"saya" mencari "ada apa"', '"saya" [mencari] "ada apa"'],
    // The same words where they are what is asked for.
    ["minat baca", "minat baca"],
    ["simpan pinjam koperasi", "simpan pinjam koperasi"],
    ["metode penelitian untuk skripsi", "metode penelitian [untuk] skripsi"],
    ["tugas hakim", "tugas hakim"],
    ["aku", "aku"],
    ["ada apa", "ada apa"],
  ] as const)
    expect(said(parseQuery(typed, null)), typed).toBe(understood);
});

test("the whole title may be made of such words, and the order of the others counts as if they were not there", () => {
  const rank = (typed: string) => rankQueries([parseQuery(typed, null)], plainAsking);
  expect(rank("ada apa dengan cinta").exact).toContain("'=xada apa dengan cinta'");
  expect(rank("saya nyari perang jawa abad").pairs.slice(0, 2)).toEqual(
    rank("perang jawa abad").pairs,
  );
});

test("where any one word may be missing, the rarest counts most", () => {
  const query = parseQuery("sejarah diponegoro perang ", null);
  const records = (word: string) => ({ sejarah: 300, perang: 40, diponegoro: 3 })[word] ?? 0;
  expect(rankQueries([query], { ...plainAsking, records }, required(query)).kept).toEqual([
    "'sejarah'",
    "'perang'",
    "'diponegoro'",
  ]);
});

test("numbers are recognised: ISBN with 10 and 13 digits, ISSN, call numbers; years and words are none", () => {
  expect(parseQuery("979-3062-79-7", null).numbers).toEqual(["9789793062792"]);
  expect(parseQuery("ISBN 978-979-3062-79-2", null).numbers).toEqual(["9789793062792"]);
  expect(parseQuery("0010-0221000001", null).numbers).toEqual(["00100221000001"]);
  expect(parseNumber("12-3").numbers).toEqual(["123"]);
  for (const none of ["1945", "laskar pelangi", "abad 21", "3 idiot"])
    expect(parseQuery(none, null).numbers, none).toEqual([]);
  for (const label of ["899.221", "899.221 3 PRA b", "R 959.8 KAR", "297.122 QUR"])
    expect(parseQuery(label, null).callNumber, label).not.toBe(null);
  for (const none of ["1945", "899", "laskar pelangi", "17.8.1945", "a"])
    expect(parseQuery(none, null).callNumber, none).toBe(null);
});

test("what was recognised as a number is looked for as words too", () => {
  expect(matchQuery(parseQuery("212 hal ", null), plainAsking)).toBe(
    "(('212' & 'hal') | '=c212hal':*)",
  );
  expect(matchQuery(parseQuery("9789793062792", null), plainAsking)).toBe(
    "('9789793062792' | '=i9789793062792')",
  );
});

test("the last word is unfinished until something ends it", () => {
  const last = (typed: string) => parseQuery(typed, null).clauses.at(-1)?.any.at(-1)?.unfinished;
  expect(last("laskar pela")).toBe(true);
  for (const typed of ["laskar pela ", "laskar p", '"laskar pela"', "abad 21"])
    expect(last(typed), typed).toBe(false);
});

test("all but one of three words, and half of more, is the least that still means what was asked", () => {
  const relaxed = (typed: string) => mostQuery(required(parseQuery(typed, null)), 1, plainAsking);
  expect(relaxed("kopi teh")).toBe(null);
  expect(relaxed("kopi teh gula ")).toBe(
    "(('kopi' & 'teh') | ('kopi' & 'gula') | ('teh' & 'gula'))",
  );
  const four = required(parseQuery("a1 b1 c1 d1", null));
  expect(mostQuery(four, 2, plainAsking)?.match(/\|/gu)).toHaveLength(5);
  expect(mostQuery(four, 3, plainAsking)).toBe(null);
  // Of more than eight words those in fewest records have to be there.
  const records = (word: string) => (word === "i1" ? 900 : 1);
  const nine = required(parseQuery("a1 b1 c1 d1 e1 f1 g1 h1 i1", null));
  expect(mostQuery(nine, 1, { ...plainAsking, records })).not.toContain("i1");
});

test("words that only name a kind go first and never stay alone, then those that no record has", () => {
  const ways = (typed: string, unknown: readonly string[] = []) =>
    fewerWords(
      parseQuery(typed, null),
      plainAsking,
      (clause) => !unknown.includes(spokenClause(clause)),
    ).map(({ clauses, dropped, isLoose }) =>
      [
        clauses.map(spokenClause).join(" "),
        `-${dropped.map(spokenClause).join(" ")}`,
        ...(isLoose ? ["any one"] : []),
      ].join(" "),
    );
  expect(ways("novel toraja ", ["toraja"])).toEqual(["toraja -novel"]);
  expect(ways("buku toraja ", ["toraja"])).toEqual([]);
  expect(ways("novel karangan tan malaka ")).toEqual(["tan malaka -novel"]);
  expect(ways("kopi toraja ", ["toraja"])).toEqual(["kopi -toraja"]);
  expect(ways("kopi toraja sulawesi selatan ", ["toraja", "sulawesi", "selatan"])).toEqual([]);
  expect(ways("buku ")).toEqual([]);
  expect(ways("kopi teh gula ")).toEqual(["kopi teh gula - any one"]);
  expect(ways("gempa bumi ", ["gempa"])).toEqual([]);
  expect(ways("sejarah gempa bumi jawa ", ["gempa"])).toEqual(["sejarah jawa -gempa bumi"]);
  expect(ways("m. yamin ", ["m"])).toEqual(["yamin -m"]);
});

test("a word that names a kind finds the kind, a year the year; not in quotation marks, in a field or as written", () => {
  const asking = { ...plainAsking, meanings: true };
  const match = (typed: string, field: "title" | null = null) =>
    matchQuery(parseQuery(typed, field), asking);
  expect(match("peta jakarta ")).toBe("(('peta' | '=kmap') & 'jakarta')");
  expect(match("buku tentang jakarta ")).toBe("'jakarta'");
  expect(match("buku jakarta ", "title")).toBe("('=tbuku' & '=tjakarta')");
  expect(match("buku ")).toBe("'buku'");
  expect(match("cerpen jawa ")).toBe("(('cerpen' | ('cerita' & 'pendek')) & 'jawa')");
  expect(match("e-book jawa ")).toBe("(((('e' & 'book') | 'ebook') | '=kelectronic') & 'jawa')");
  expect(match("makasar ")).toBe("('makasar' | 'makassar' | 'macassar')");
  expect(match("peta 1650")).toBe("(('peta' | '=kmap') & ('1650' | '=y1650'))");
  for (const number of ["0650", "2944", "12", "16500"]) expect(match(number)).not.toContain("=y");
  expect(match('"peta jakarta"')).not.toContain("=k");
  expect(match("peta 1650", "title")).toBe("('=tpeta' & '=t1650')");
  expect(matchQuery(parseQuery("peta 1650", null), plainAsking)).toBe("('peta' & '1650')");
});

/** The grammar of `tsquery` as far as this room writes it. */
function isTsquery(text: string): boolean {
  let rest = text.replace(/'[^'\\\0]+'(?::\*)?/gu, "x").replace(/\s+/gu, "");
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest
      .replace(/!x/gu, "x")
      .replace(/x(?:[&|]|<->)x/gu, "x")
      .replace(/\(x\)/gu, "x");
  }
  return rest === "x";
}

const typedText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "OR",
        "ATAU",
        "-",
        "-kopi",
        "(",
        ")",
        "'",
        "\\",
        "&",
        "|",
        ":*",
        "<->",
        "al",
        "Qur'an",
        "buku-buku",
        "H.B.",
        "soerabaja",
        "yang",
        "899.221",
        "9789793062792",
        " ",
      ),
      { maxLength: 30 },
    )
    .map((some) => some.join(" ")),
);

test("whatever is typed becomes a query that PostgreSQL can read, or none", () => {
  fc.assert(
    fc.property(
      typedText,
      fc.constantFrom(null, "title", "author", "subject", "publisher"),
      fc.boolean(),
      (typed, field, oldSpelling) => {
        const query = parseQuery(typed, field);
        const asking = {
          ...{ records: () => 1, completions: ["kopian"] },
          ...{ oldSpelling, meanings: oldSpelling },
        };
        const match = matchQuery(query, asking);
        for (const text of [
          match,
          withoutQuery(query, asking),
          ...fewerWords(query, asking, () => true).map((way) => way.match),
          ...Object.values(rankQueries([query], asking)).flat(),
        ])
          if (text !== null) expect(isTsquery(text), text).toBe(true);
        if (match !== null) expect(asksSomething(query)).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test("ten thousand characters are read in no time and in bounds", () => {
  for (const typed of [
    "buku ".repeat(2000),
    "x".repeat(10_000),
    '"'.repeat(10_000),
    "a-".repeat(5_000),
    "-".repeat(10_000),
    "OR ".repeat(3_300),
  ]) {
    const query = parseQuery(typed, null);
    expect(query.clauses.length).toBeLessThanOrEqual(32);
    expect((matchQuery(query, plainAsking) ?? "").length).toBeLessThan(10_000);
  }
});
