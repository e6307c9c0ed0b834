import { describe, expect, test } from "vitest";
import { describe as read } from "./bibliography";
import { fixedField, marc } from "./testing/record";

describe("kinds (R067–R075, R090)", () => {
  test.each([
    ["am", [], "book", "monograph"],
    ["as", [fixedField({ 21: "p" })], "serial", null],
    ["as", [fixedField({ 21: "g" })], "magazine", null],
    ["as", [fixedField({ 21: "n" })], "newspaper", null],
    ["as", ["655 #7 $aSurat kabar"], "newspaper", null],
    ["ab", ["773 0# $tPrisma"], "article", null],
    ["am", ["502 ## $aSkripsi -- Universitas Indonesia, 1998"], "thesis", "monograph"],
    ["tm", [], "manuscript", "manuscript"],
    ["tm", ["502 ## $bTesis"], "thesis", "monograph"],
    ["em", [], "map", "cartographic"],
    ["cm", [], "music-score", null],
    ["im", [], "sound-recording", "sound-recording"],
    ["im", [fixedField({ 30: "f" })], "audiobook", "sound-recording"],
    ["jm", [], "sound-recording", "sound-recording"],
    ["gm", [fixedField({ 33: "v" })], "video", null],
    ["gm", [fixedField({ 33: "s" })], "picture", null],
    ["km", [], "picture", null],
    ["mm", [], "electronic", "electronic"],
    ["am", ["007 hd afb"], "microform", "microform"],
    ["as", [fixedField({ 21: "n", 23: "a" })], "microform", "microform"],
    ["am", ["007 fb a"], "braille", "monograph"],
    ["am", [fixedField({ 23: "f" })], "braille", "monograph"],
    ["am", [fixedField({ 23: "o" })], "book", "electronic"],
    ["am", ["245 10 $aJakarta$h[peta]"], "map", "cartographic"],
    [
      "am",
      ["336 ## $asound$2rdacontent", "336 ## $aspoken word$bspw"],
      "sound-recording",
      "sound-recording",
    ],
    ["pc", [], "mixed", null],
    ["rm", [], "object", null],
    ["??", [], "book", "monograph"],
  ])("leader %s with %j is a %s, digital %s", (leader, lines, kind, digitalKind) => {
    expect(read(marc(`LDR ${leader}`, ...lines))).toMatchObject({ kind, digitalKind });
  });

  test("what is reached by network says so, and a children's book that it is for children", () => {
    expect(read(marc("007 cr mn")).online).toBe(true);
    expect(read(marc(fixedField({ 22: "j" }))).audience).toBe("children");
    expect(read(marc("LDR em", fixedField({ 22: "j" }))).audience).toBeNull();
  });
});
