/**
 * A member number is twelve digits: a 7, ten digits of a database sequence, one check digit. The
 * leading 7 keeps it apart from the numbers INLISLite gave (YYYYMMDD and four digits, so 19… or 20…),
 * which stay valid on older cards. It says nothing about the person: no NIK, no date.
 */
const serialMax = 9_999_999_999n;

// Damm's quasigroup of order 10: catches every wrong digit and every swap of neighbours.
const quasigroup = [
  "0317598642",
  "7092154863",
  "4206871359",
  "1750983426",
  "6123045978",
  "3674209581",
  "5869720134",
  "8945362017",
  "9438617205",
  "2581436790",
] as const;

function damm(digits: string): number {
  let interim = 0;
  for (const digit of digits) interim = Number(quasigroup[interim]?.[Number(digit)]);
  return interim;
}

/** The number of a serial from 1 to 9,999,999,999. Throws outside of it: the sequence ran out. */
export function memberNumberOf(serial: bigint): string {
  if (serial < 1n || serial > serialMax) throw new Error("the serial of a member is out of range");
  const stem = `7${serial.toString().padStart(10, "0")}`;
  return stem + damm(stem);
}

/** True when the number is one of ours and not mistyped. Says nothing about whether it was given out. */
export function isMemberNumber(number: string): boolean {
  return /^7\d{11}$/.test(number) && damm(number) === 0;
}

/** Only the digits, as a number is stored: cards print it in groups. Null when it cannot be a number. */
export function normaliseMemberNumber(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, "");
  return /^\d{6,16}$/.test(digits) ? digits : null;
}
