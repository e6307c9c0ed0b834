/**
 * The lines a new record of a book begins with. 008 carries the day it was made (yymmdd), a single year still unknown, and
 * Indonesian; what is left empty is left out.
 * @param today `2026-11-22`
 */
export const newRecordLines = (today: string): readonly string[] => [
  "LDR 00000nam#a2200000#a#4500",
  `008 ${today.slice(2).replaceAll("-", "")}suuuu####io#${"#".repeat(17)}ind#d`,
  "020 ## $a ",
  "090 ## $a ",
  "100 1# $a ",
  "245 10 $a $b $c ",
  "250 ## $a ",
  "264 #1 $a $b $c ",
  "300 ## $a ",
  "500 ## $a ",
  "650 #4 $a ",
];
