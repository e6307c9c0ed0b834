import { expect, test } from "vitest";
import { describe as read } from "./bibliography";
import { toCoins } from "./coins";
import { article, book, thesis } from "./testing/described";
import { marc } from "./testing/record";

test("COinS tells Zotero every corporate author, the language, the text's address and the numbers of what is no book", () => {
  const report = new URLSearchParams(
    toCoins(
      read(
        marc("110 2# $aBadan A", "245 10 $aLaporan", "710 2# $aBadan B$epengarang", "041 0# $aind"),
      ),
    ),
  );
  expect(report.getAll("rft.aucorp")).toEqual(["Badan A", "Badan B"]);
  expect(report.get("rft.language")).toBe("id");
  expect(new URLSearchParams(toCoins(book)).getAll("rft_id")).toEqual([
    "https://example.org/bumi_manusia",
  ]);
  const serial = read(marc("LDR as", "245 10 $aPrisma", "022 ## $a0301-6269"));
  expect(new URLSearchParams(toCoins(serial)).get("rft.identifier")).toBe("ISSN 0301-6269");
});

test("COinS carries a book as Zotero reads it", () => {
  const pairs = new URLSearchParams(toCoins(book));
  expect(Object.fromEntries(pairs)).toMatchObject({
    ctx_ver: "Z39.88-2004",
    rft_val_fmt: "info:ofi/fmt:kev:mtx:book",
    "rft.genre": "book",
    "rft.btitle": "Bumi manusia: sebuah roman & 100% {nyata}",
    "rft.aulast": "Toer",
    "rft.aufirst": "Pramoedya Ananta",
    "rft.pub": "Hasta Mitra",
    "rft.place": "Jakarta",
    "rft.date": "1980",
    "rft.isbn": "9786020331607",
  });
  expect(new URLSearchParams(toCoins(article)).get("rft.jtitle")).toBe("Pandji masjarakat");
  expect(new URLSearchParams(toCoins(thesis)).get("rft.inst")).toBe("Universitas Indonesia");
});
