import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSearch } from "@/lib/catalogue/search/schema";
import type { SearchAnswer } from "@/lib/catalogue/search/types";
import type { AwayCopies } from "@/lib/catalogue/types";
import { AvailabilityBadges } from "./availability";
import { markedPieces, marksOf } from "./marked-text";
import { Pager, pagesShown } from "./pager";
import { ResultList } from "./result-list";
import { ResultNotes, ResultsHead } from "./results-head";
import { NothingFound, SearchAway } from "./states";
import { answer, result, search } from "./testing/answer";
import { render, words } from "./testing/render";

describe("a result", () => {
  const held = new Map([
    [7, { available: 2, copies: 3, locations: ["Lantai 22"], away: [], library: null }],
  ]);
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
      words(
        render(
          <AvailabilityBadges copies={{ available, copies }} online={online} library={null} />,
        ),
      );
    expect(say(1, 1)).toBe("Tersedia 1 dari 1");
    expect(say(0, 2)).toBe("Sedang tidak tersedia, 0 dari 2");
    expect(say(0, 0, true)).toBe("Dapat dibaca daring");
    expect(say(0, 0)).toBe("Eksemplar belum didata");
  });

  test("says whose a harvested record is, and not that its copies are still to be listed", () => {
    const library = "Perpustakaan Kota Contoh";
    const say = (copies: number) =>
      words(
        render(
          <AvailabilityBadges
            copies={{ available: copies, copies }}
            online={false}
            library={library}
          />,
        ),
      );
    expect(say(0)).toBe("Di Perpustakaan Kota Contoh");
    expect(say(1)).toBe("Tersedia 1 dari 1Di Perpustakaan Kota Contoh");
  });

  test("says of each copy that is not there why, and of a lost one never that it will be", () => {
    const say = (available: number, away: readonly AwayCopies[]) =>
      words(
        render(
          <AvailabilityBadges
            copies={{ available, copies: 3 }}
            away={away}
            online={false}
            library={null}
          />,
        ),
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

  test("are the words that were asked for, not those of the asking, in any form and either spelling", () => {
    const marked = (asked: string, text: string) =>
      markedPieces(text, marksOf(asked, [], [{ words: ["hindia belanda"] }]))
        .filter(({ match }) => match)
        .map(({ text: piece }) => piece);
    expect(marked("buku tentang sejarah di Jawa", "Sedjarah tentang orang di tanah Jawa")).toEqual([
      ...["Sedjarah", "Jawa"],
    ]);
    expect(marked("the history of java", "The history of Java")).toEqual(["history", "Java"]);
    expect(marked("perjuangan", "Berjuang di Hindia")).toEqual(["Berjuang", "Hindia"]);
    expect(marked("yang di", "Yang tinggal di")).toEqual(["Yang", "di"]);
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
    const partly = { ...result, absentWords: ["toraja"] };
    expect(words(notes({ basis: "some-words", results: [partly] }))).toContain(
      "Yang tampil memuat sebagian saja; kata yang tidak ada disebut pada tiap hasil.",
    );
    const corrected = { suggestion: "buku", basis: "suggestion", absentWords: ["x"] } as const;
    expect(words(notes(corrected))).toContain("tidak ada: x.");
    expect(words(notes(corrected))).not.toContain("sebagian saja");
    expect(words(notes({ ...corrected, absentWords: [], results: [partly] }))).toContain(
      "Yang tampil adalah hasil untuk “buku”. Yang tampil memuat sebagian saja",
    );
  });

  test("says which words were also read by what they mean, with a link to do without", () => {
    const html = notes({
      meanings: [
        { typed: "poems", words: ["puisi"], language: null },
        { typed: "dutch", words: ["belanda"], language: "nl" },
      ],
    });
    expect(words(html)).toContain(
      "Dicari juga menurut artinya: poems = puisi, dutch = belanda / bahasa Belanda.",
    );
    expect(html).toContain('href="/opac?q=diponegoro&amp;old=0"');
    const ofKind = { typed: "buku bicara", words: [], language: null };
    expect(words(notes({ meanings: [ofKind] }))).not.toContain("buku bicara");
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
    expect(html).toContain('href="/opac?q=kopi"');
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
