import { describe, expect, test } from "vitest";
import { describe as read } from "./bibliography";
import { marc } from "./testing/record";

describe("names", () => {
  test.each([
    ["100 0# $aHamka.", "Hamka", "Hamka"],
    ["100 1# $aRosidi, Ajip R.", "Rosidi, Ajip R.", "Ajip R. Rosidi"],
    [
      "100 0# $aHamengkubuwana$bX,$cSultan Yogyakarta,$d1946-",
      "Hamengkubuwana X",
      "Hamengkubuwana X",
    ],
    [
      "100 0# $aSoekarno, Presiden Indonesia",
      "Soekarno, Presiden Indonesia",
      "Soekarno, Presiden Indonesia",
    ],
    [
      "110 1# $aIndonesia.$bDepartemen Agama.",
      "Indonesia. Departemen Agama",
      "Indonesia. Departemen Agama",
    ],
    [
      "111 2# $aKongres Pemuda$n(2 :$d1928 :$cJakarta)",
      "Kongres Pemuda (2 : 1928 : Jakarta)",
      "Kongres Pemuda (2 : 1928 : Jakarta)",
    ],
    ["100 1# $aLomax, John Avery, 1867-1948", "Lomax, John Avery, 1867-1948", "John Avery Lomax"],
    [
      "100 1# $aKing, Martin Luther, Jr., 1929-",
      "King, Martin Luther, Jr., 1929-",
      "Martin Luther King Jr.",
    ],
  ])("%s is inverted only where the record inverts it", (line, name, spokenName) => {
    expect(read(marc(line)).creators[0]).toMatchObject({ name, spokenName, roles: ["author"] });
  });

  test.each([
    ["$ealih bahasa", ["translator"]],
    ["$4trl$4edt", ["translator", "editor"]],
    ["$4http://id.loc.gov/vocabulary/relators/ctg", ["cartographer"]],
    ["$epenyunting dan penerjemah.", ["editor", "translator"]],
    ["$epenjaga malam", ["other"]],
    ["", ["contributor"]],
  ])("a relator %s is one of the roles told apart", (relator, roles) => {
    expect(read(marc(`700 1# $aA, B,${relator}`)).creators[0]?.roles).toEqual(roles);
  });

  test("somebody without a relator is what the statement of responsibility says", () => {
    const told = read(
      marc(
        "100 1# $aAlwi, Hasan",
        "245 10 $aX /$cHasan Alwi, Anton Moeliono ; alih bahasa, Max Lane ; editor: Joesoef Isak ; A.B.",
        "700 1# $aMoeliono, Anton",
        "700 1# $aLane, Max",
        "700 1# $aIsak, Joesoef",
        "700 0# $aHamka",
      ),
    );
    expect(told.creators.map(({ roles }) => roles)).toEqual([
      ["author"],
      ["author"],
      ["translator"],
      ["editor"],
      ["contributor"],
    ]);
  });

  test("one person named twice is one creator, a work named in an added entry is none", () => {
    const told = read(
      marc(
        "100 1# $aA, B",
        "245 10 $aJudul",
        "700 1# $aA, B,$eilustrator",
        "700 12 $aC, D.$tKarya lain.",
      ),
    );
    expect(told.creators.map(({ name, roles }) => [name, roles])).toEqual([
      ["A, B", ["author", "illustrator"]],
    ]);
    expect(told.otherTitles).toEqual([{ text: "Karya lain", kind: "analytic" }]);
  });
});
