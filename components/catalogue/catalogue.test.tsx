import fc from "fast-check";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import { readSearch } from "@/lib/catalogue/search/schema";
import type { SearchAnswer, SearchResult } from "@/lib/catalogue/search/types";
import type { AwayCopies } from "@/lib/catalogue/types";
import type { Locale } from "@/lib/language/locales";
import { libraryTimeZone } from "@/lib/language/locales";
import { loadMessages } from "@/lib/language/messages";
import { AdvancedForm } from "./advanced-form";
import { AvailabilityBadges } from "./availability";
import { BrowseHeadings } from "./browse-lines";
import { BrowseLetters } from "./browse-nav";
import { CatalogueForm } from "./catalogue-form";
import { CopiesTable } from "./copies-table";
import { ChosenFilters, FacetPanel } from "./facets";
import { neighbourOf } from "./list-changes";
import { MarcView } from "./marc-view";
import { markedPieces, marksOf } from "./marked-text";
import { Pager, pagesShown } from "./pager";
import { ResultList } from "./result-list";
import { ResultNotes, ResultsHead } from "./results-head";
import { searchParameters, toggled } from "./search-address";
import { labelLines, Spine } from "./spine";
import { NothingFound, SearchAway } from "./states";

function render(children: ReactNode, locale: Locale = "id"): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={loadMessages(locale)}
      timeZone={libraryTimeZone}
    >
      {children}
    </NextIntlClientProvider>,
  );
}

/** What a person reads: without tags, references resolved. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/gu, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

const search: CatalogueSearch = readSearch({ q: "diponegoro" });
const result: SearchResult = {
  id: 7,
  title: "Takdir : Riwayat Pangeran Diponegoro",
  creatorLine: "Peter Carey",
  imprint: "Jakarta : Kompas, 2014",
  year: 2014,
  kind: "book",
  digitalKind: null,
  language: "id",
  callNumber: "959.802 CAR t",
  available: true,
  absentWords: [],
};
const answer: SearchAnswer = {
  total: 148,
  totalIsExact: true,
  results: [result],
  facets: {
    kinds: [
      { value: "book", count: 104 },
      { value: "manuscript", count: 9 },
    ],
    digitalKinds: [{ value: "cartographic", count: 6 }],
    languages: [{ value: "nl", count: 28 }],
    decades: [{ value: "1950", count: 3 }],
    authors: [{ value: "Carey, Peter", count: 4 }],
    subjects: [],
    locations: [],
    available: 61,
  },
  suggestion: null,
  absentWords: [],
  fewer: [],
  basis: "asked",
  page: 1,
  pages: 8,
  sort: "relevance",
  oldSpellings: [],
};

test("the catalogue's box has the fields and the words people know", () => {
  const html = render(<CatalogueForm field="author" />);
  expect(html).toMatch(/<form[^>]*action="\/opac"/u);
  expect(html).toMatch(/<label for="cari-katalog"[^>]*>Cari di katalog/u);
  const options = [...html.matchAll(/<option[^>]*>([^<]*)<\/option>/gu)].map(([, name]) => name);
  expect(options).toEqual(["Semua", "Judul", "Pengarang", "Subjek", "Penerbit", "ISBN"]);
  expect(html).toMatch(/<option value="author" selected=""/u);
  // Put aside on phones, the field is sent all the same.
  expect(render(<CatalogueForm onCover brief />)).toMatch(
    /<div class="max-md:hidden">.*?<select[^>]*name="field"/su,
  );
});

describe("the address of a search", () => {
  const value = fc.stringMatching(/^[\p{L}\p{N}&=?#+%/" -]{1,12}$/u).map((text) => text.trim());
  const values = fc.uniqueArray(
    value.filter((text) => text !== ""),
    { maxLength: 3 },
  );
  const searches = fc.record({
    q: fc.string(),
    field: fc.constantFrom("all", "title", "isbn"),
    inTitle: value,
    format: values,
    author: values,
    yearFrom: fc.option(fc.integer({ min: 1, max: 9999 }).map(String), { nil: undefined }),
    available: fc.constantFrom("1", undefined),
    sort: fc.constantFrom("relevance", "title", undefined),
    page: fc.option(fc.integer({ min: 1, max: 99 }).map(String), { nil: undefined }),
    old: fc.constantFrom("0", undefined),
  });

  test("says everything that was asked, so that it can be passed on", () => {
    fc.assert(
      fc.property(searches, (asked) => {
        const once = readSearch(asked);
        expect(readSearch(new URLSearchParams(searchParameters(once).toString()))).toEqual(once);
      }),
    );
  });

  test("lets go of a value chosen twice, and begins at the first page", () => {
    const chosen = toggled({ ...search, page: 3 }, "format", "map");
    expect(chosen).toMatchObject({ format: ["map"], page: 1 });
    expect(toggled(chosen, "format", "map")).toEqual(search);
  });
});

describe("a result", () => {
  const held = new Map([[7, { available: 2, copies: 3, locations: ["Lantai 22"], away: [] }]]);
  const html = render(
    <ResultList results={[result]} held={held} marks={marksOf("diponegoro", [])} />,
  );

  test("says title, author, imprint, kind, language, availability, place and call number in words", () => {
    const text = words(html.replace(/<svg.*?<\/svg>/gsu, ""));
    for (const part of [
      "Takdir: Riwayat Pangeran Diponegoro",
      "Peter Carey",
      "Jakarta: Kompas, 2014 · Buku · Bahasa Indonesia",
      "Tersedia 2 dari 3",
      "Lantai 22",
      "959.802 CAR t",
    ])
      expect(text).toContain(part);
    expect(html).toContain('href="/opac/7"');
  });

  test("marks what was searched for and nothing else", () => {
    expect([...html.matchAll(/<mark[^>]*>([^<]*)</gu)].map(([, word]) => word)).toEqual([
      "Diponegoro",
    ]);
    expect(html).not.toContain("style=");
  });

  test("names availability, absence, online and what nobody knows", () => {
    const say = (available: number, copies: number, online = false) =>
      words(render(<AvailabilityBadges copies={{ available, copies }} online={online} />));
    expect(say(1, 1)).toBe("Tersedia 1 dari 1");
    expect(say(0, 2)).toBe("Sedang tidak tersedia, 0 dari 2");
    expect(say(0, 0, true)).toBe("Dapat dibaca daring");
    expect(say(0, 0)).toBe("Eksemplar belum didata");
  });

  test("says of each copy that is not there why, and of a lost one never that it will be", () => {
    const say = (available: number, away: readonly AwayCopies[]) =>
      words(
        render(<AvailabilityBadges copies={{ available, copies: 3 }} away={away} online={false} />),
      );
    const away = [
      { status: "on-loan", count: 2 },
      { status: "missing", count: 1 },
    ] as const;
    expect(say(0, away)).toBe("Dipinjam, 2 dari 3Belum ditemukan, 1 dari 3");
    expect(say(1, away)).toBe("Tersedia 1 dari 3");
  });

  test("says which of the words asked a record does without", () => {
    const short = { ...result, absentWords: ["toraja"] };
    expect(
      words(render(<ResultList results={[short]} held={new Map()} marks={new Set()} />)),
    ).toContain("Tidak ada: toraja");
  });
});

describe("marks", () => {
  test("find a word through accents, capitals, endings and the other spelling", () => {
    const marks = marksOf("soekarno", [{ printed: "soekarno", modern: "sukarno" }]);
    const marked = (text: string) =>
      markedPieces(text, marks)
        .filter(({ match }) => match)
        .map(({ text }) => text);
    expect(marked("Sukarno, SOEKARNO dan Soékarno: pidato Soekarnoisme")).toEqual([
      ...["Sukarno", "SOEKARNO", "Soékarno", "Soekarnoisme"],
    ]);
  });

  test("leave every text as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, asked) => {
        const pieces = markedPieces(text, marksOf(asked, []));
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      }),
    );
  });
});

describe("facets", () => {
  const panel = (asked: CatalogueSearch, exact = true) =>
    render(<FacetPanel search={asked} facets={answer.facets} exact={exact} />);

  test("are links with counts that crawlers do not follow, in the reader's words", () => {
    const html = panel(search);
    expect(words(html)).toContain("Buku104");
    expect(words(html)).toContain("Belanda28");
    expect(words(html)).toContain("Bahan kartografis6");
    expect(html).toContain('href="/opac?q=diponegoro&amp;yearFrom=1950&amp;yearTo=1959"');
    const links = [...html.matchAll(/<a [^>]*>/gu)].map(([link]) => link);
    expect(links.length).toBeGreaterThan(6);
    for (const link of links) expect(link).toContain('rel="nofollow"');
  });

  test("can be chosen several at once, and each can be let go", () => {
    const asked = readSearch({ q: "diponegoro", format: ["book", "map"], available: "1" });
    const html = render(<ChosenFilters search={asked} />);
    expect(words(html)).toContain("Jenis koleksi: Buku");
    expect(html).toContain('href="/opac?q=diponegoro&amp;format=map&amp;available=1"');
    expect(html).toContain('href="/opac?q=diponegoro&amp;format=book&amp;format=map"');
    expect(words(panel(asked))).toContain("Buku, dipilih; tekan untuk melepas");
  });

  test("say when they counted a part only", () => {
    expect(panel(search, false)).toContain("10.000 rekaman pertama");
    expect(panel(search)).not.toContain("10.000 rekaman pertama");
  });
});

describe("the head of the results", () => {
  const head = (change: Partial<SearchAnswer> = {}, asked = search) =>
    words(render(<ResultsHead search={asked} answer={{ ...answer, ...change }} />));
  const notes = (change: Partial<SearchAnswer> = {}, asked = search) =>
    render(<ResultNotes search={asked} answer={{ ...answer, ...change }} />);

  test("counts, says for what and in which order", () => {
    expect(head()).toContain("148 rekaman");
    expect(head()).toContain(
      "untuk “diponegoro”, menurut kecocokan judul, pengarang, lalu subjek.",
    );
    expect(head({ total: 10_000, totalIsExact: false })).toContain("Lebih dari 10.000 rekaman");
    expect(head({ sort: "title" })).toContain("menurut abjad judul");
  });

  test("sorts by a form that keeps the rest of the search", () => {
    const asked = readSearch({ q: "a&b", format: ["map"] });
    const html = render(<ResultsHead search={asked} answer={answer} />);
    expect(html).toContain('<input type="hidden" name="q" value="a&amp;b"/>');
    expect(html).toContain('<input type="hidden" name="format" value="map"/>');
    expect(html).toMatch(/<select[^>]*name="sort"/u);
  });

  test("says which spellings were included, with a link to do without, and back", () => {
    const html = notes({ oldSpellings: [{ printed: "soerabaja", modern: "surabaya" }] });
    expect(words(html)).toContain("Termasuk ejaan lama dan baru: soerabaja = surabaya.");
    expect(html).toContain('href="/opac?q=diponegoro&amp;old=0"');
    expect(notes({}, { ...search, old: false })).toContain('href="/opac?q=diponegoro"');
    expect(notes()).toBe("");
  });

  test("says what may have been meant, what is shown instead, and when words were left out", () => {
    expect(notes({ suggestion: "dipanegara" })).toContain('href="/opac?q=dipanegara"');
    expect(words(notes({ suggestion: "dipanegara", basis: "suggestion" }))).toContain(
      "Tidak ada rekaman untuk “diponegoro”. Yang tampil adalah hasil untuk “dipanegara”.",
    );
    expect(words(notes({ basis: "some-words", absentWords: ["toraja"] }))).toContain(
      "Yang tampil tanpa kata ini, tidak ada: toraja.",
    );
    expect(words(notes({ basis: "some-words" }))).toContain("kecuali satu kata");
    const corrected = { suggestion: "buku", basis: "suggestion", absentWords: ["x"] } as const;
    expect(words(notes(corrected))).toContain("tidak ada: x.");
  });
});

describe("states", () => {
  test("nothing found says what may have been meant and carries the search to a librarian", () => {
    const html = render(
      <NothingFound
        search={readSearch({ q: "diponegoro", field: "title", format: "map" })}
        suggestion="dipanegara"
        fewer={["kopi"]}
        askHref="/tanya?mulai=1&tanya=x"
      />,
    );
    expect(html).toContain('href="/opac?q=kopi&amp;format=map"');
    expect(html).toContain('href="/opac?q=diponegoro"');
    expect(html).toContain('href="/opac?field=title&amp;q=diponegoro"');
    expect(html).toContain('href="https://onesearch.id"');
    expect(words(html)).toContain("Tidak ada rekaman untuk “diponegoro”");
    expect(html).toContain("dipanegara");
    expect(html).toContain('href="/tanya?mulai=1&amp;tanya=x"');
  });

  test("a failure is called ours and keeps what was typed", () => {
    const html = render(<SearchAway search={search} />);
    expect(words(html)).toContain("Gangguan ini ada pada kami; kata kunci Anda tersimpan.");
    expect(html).toContain('href="/opac?q=diponegoro"');
    expect(words(render(<SearchAway search={search} />, "en"))).toContain("The fault is ours");
  });
});

describe("pages of results", () => {
  test("the first, the last and the near ones, in order, once, whatever the numbers", () => {
    expect(pagesShown(1, 13)).toEqual([1, 2, null, 13]);
    expect(pagesShown(3, 5)).toEqual([1, 2, 3, 4, 5]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        const [page, pages] = [Math.min(a, b), Math.max(a, b)];
        const shown = pagesShown(page, pages).filter((one) => one !== null);
        expect(shown).toEqual([...new Set(shown)].sort((x, y) => x - y));
        expect(shown).toContain(page);
        expect(shown.at(0)).toBe(1);
        expect(shown.at(-1)).toBe(pages);
        expect(pagesShown(page, pages).length).toBeLessThanOrEqual(7);
      }),
    );
  });

  test("say which one this is, and are not there for one page", () => {
    const html = render(<Pager search={search} page={2} pages={8} />);
    expect(html).toMatch(/aria-current="page"[^>]*>.*?2/su);
    expect(html).toContain('href="/opac?q=diponegoro&amp;page=3"');
    expect(render(<Pager search={search} page={1} pages={1} />)).toBe("");
  });
});

describe("the spine", () => {
  test("carries the call number as a label breaks it, is hidden from readers and has no inline style", () => {
    expect(labelLines("959.802 CAR t")).toEqual(["959.802", "CAR", "t"]);
    expect(labelLines("NSK 920 DIP b jil.2")).toEqual(["NSK", "920", "DIP", "b"]);
    expect(labelLines("2000.1234567 X")).toEqual(["2000.12…", "X"]);
    expect(labelLines(null)).toEqual([]);
    const html = render(<Spine kind="map" callNumber="KBG 282" />);
    expect(html).toContain('aria-hidden="true"');
    expect(html).toContain("fill-cloth-nila");
    expect(html).not.toContain("style=");
    expect(render(<Spine kind="unheard-of" callNumber={null} />)).toContain("fill-cloth-green");
  });
});

test("the advanced form offers every field, the six digital types (R090), and keeps what was chosen", () => {
  const asked = readSearch({ inTitle: "babad", digital: ["microform"], yearFrom: "1945" });
  const html = render(<AdvancedForm search={asked} />);
  for (const name of [
    ...["q", "inTitle", "inAuthor", "inSubject", "inPublisher", "isbn", "yearFrom", "yearTo"],
    ...["language", "format", "digital", "available"],
  ])
    expect(html, name).toContain(`name="${name}"`);
  const digital = html.slice(html.indexOf('name="digital"'), html.indexOf('name="language"'));
  expect([...digital.matchAll(/<option[^>]*>([^<]*)</gu)].map(([, name]) => name)).toEqual([
    "Semua",
    ...["Manuskrip", "Sumber elektronik", "Monograf", "Rekaman suara", "Bahan kartografis"],
    "Bentuk mikro",
  ]);
  expect(html).toContain('value="babad"');
  expect(html).toMatch(/<option value="microform" selected=""/u);
});

test("copies say call number, place, access, number and a dated state", () => {
  const copy = {
    id: 1,
    barcode: "00001",
    accession: null,
    callNumber: "959.802 CAR t",
    access: "Dapat dipinjam",
    location: "Lantai 22",
    note: null,
    status: "on-loan",
    statusAt: new Date("2026-11-20T20:00:00Z"),
  } as const;
  const text = words(render(<CopiesTable copies={[copy]} />));
  for (const part of ["959.802 CAR t", "Lantai 22", "Dapat dipinjam", "00001", "Dipinjam"])
    expect(text).toContain(part);
  // 03.00 WIB on the 21st.
  expect(text).toMatch(/per 21 November 2026/u);
  const english = render(
    <CopiesTable copies={[copy, { ...copy, id: 2, access: "Koleksi tandon" }]} />,
    "en",
  );
  expect(words(english)).toContain("May be borrowed");
  expect(english).toContain('<span lang="id">Koleksi tandon</span>');
});

test("MARC is shown field by field, blanks as librarians write them, and is never markup", () => {
  const html = render(
    <MarcView
      record={{
        leader: "00000nam a2200000 a 4500",
        fields: [
          { tag: "001", value: "INLIS1" },
          { tag: "245", indicators: "1 ", subfields: [{ code: "a", value: "<b>Babad</b>" }] },
        ],
      }}
    />,
  );
  expect(html).toContain("&lt;b&gt;Babad&lt;/b&gt;");
  expect(html).toContain("1#");
  expect(words(html)).toContain("$a");
});

test("a heading counts one record as one, and letters without entries are silent", () => {
  const headings = [
    { value: "Wayang", records: 1, place: { key: "wayang", id: 1 } },
    { value: "Gamelan", records: 2, place: { key: "gamelan", id: 2 } },
  ];
  const lines = render(
    <BrowseHeadings way="subject" headings={headings} recordsMax={1000} />,
    "en",
  );
  expect(words(lines)).toContain("Wayang: 1 recordGamelan: 2 records");
  const letters = [
    { name: "A", from: "a", to: "b", typed: "a", has: true },
    { name: "X", from: "x", to: "y", typed: "x", has: false },
  ];
  const html = render(
    <BrowseLetters way="subject" start={{ at: "beginning" }} entrances={letters} />,
  );
  expect(html.match(/<li[^>]*>/gu)).toEqual(["<li>", '<li aria-hidden="true">']);
});

test("when records leave a list, the next one takes their place, at its end the one before", () => {
  expect(neighbourOf([2], [1, 2, 3], [1, 3])).toBe(3);
  expect(neighbourOf([3], [1, 2, 3], [1, 2])).toBe(2);
  expect(neighbourOf([2], [1, 2, 3, 4], [1, 4])).toBe(4);
  expect(neighbourOf([1, 2], [1, 2], [])).toBeUndefined();
});
