import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import { readSearch } from "@/lib/catalogue/search/schema";
import type { HeldCopies } from "@/lib/catalogue/types";
import { AdvancedForm } from "./advanced-form";
import { BrowseHeadings, BrowseRecords } from "./browse-lines";
import { BrowseLetters } from "./browse-nav";
import { CatalogueForm } from "./catalogue-form";
import { CopiesTable } from "./copies-table";
import { ChosenFilters, FacetPanel } from "./facets";
import { neighbourOf } from "./list-changes";
import { MarcView } from "./marc-view";
import { searchParameters, toggled } from "./search-address";
import { labelLines, Spine } from "./spine";
import { answer, search } from "./testing/answer";
import { render, words } from "./testing/render";

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
  // One that was chosen is not.
  expect(render(<CatalogueForm onCover brief field="title" />)).not.toContain("max-md:hidden");
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
  const linked = render(
    <CopiesTable copies={[copy]} serviceHref={(place) => `/layanan/${place.length}`} />,
  );
  expect(linked).toMatch(/<a [^>]*href="\/layanan\/9"[^>]*>Lantai 22<\/a>/u);
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

test("the shelf says of each record whether it can be had, and where", () => {
  const record = {
    ...{ id: 7, title: "Takdir", creatorLine: null, imprint: null, year: 2014, kind: "book" },
    ...{ digitalKind: null, language: "id", callNumber: "920 CAR t", available: true },
    place: { key: "920", id: 7 },
  };
  const shelf = (held: HeldCopies | null) =>
    words(
      render(
        <BrowseRecords
          way="call-number"
          records={[record]}
          held={new Map(held ? [[7, held]] : [])}
        />,
      ),
    );
  const copies = { available: 1, copies: 2, locations: ["Lantai 22"], away: [], library: null };
  expect(shelf(copies)).toContain("Tersedia 1 dari 2Lantai 22");
  expect(shelf(null)).toContain("Dapat dibaca daring");
});
