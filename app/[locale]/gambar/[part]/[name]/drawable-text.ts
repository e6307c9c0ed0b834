/**
 * What the faces of the pictures hold, less the signs the renderer takes for emoji (© ® ™): for anything else it would
 * ask hosts outside of the library for a font or a drawing. Read from the faces' character maps.
 */
const undrawable =
  /[^\u0020-\u007e\u00a0-\u00a8\u00aa-\u00ac\u00af-\u0131\u0134-\u0148\u014a-\u017e\u0192\u01a0-\u01a1\u01af-\u01b0\u0218-\u021b\u1e80-\u1e85\u1ef2-\u1ef9\u2013-\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2032-\u2033\u2039-\u203a\u20ac\u2212]/gu;

/** The text as our faces can draw it: letters they lack lose their marks (`ḥ` → `h`), other signs are left out. */
export function drawableText(text: string): string {
  return text
    .normalize("NFC")
    .replace(undrawable, (sign) => sign.normalize("NFKD").replace(undrawable, ""))
    .replace(/\s+/gu, " ")
    .trim();
}
