/** Where a text is kept: FNV-1a of its UTF-16 units, the high bits folded in. */
function placeOf(text: string, mask: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & mask;
}

/**
 * A memory of a pure function of one text, for the words and names that an import meets again and again: the last text of
 * each of 2^`bits` places. Its size never changes, for a map of as many texts that grows and forgets takes longer to look
 * into than most of what it keeps takes to be found.
 */
export function remembering<Value>(
  find: (text: string) => Value,
  bits: number,
): (text: string) => Value {
  const mask = (1 << bits) - 1;
  const texts = new Array<string | null>(mask + 1).fill(null);
  const values = new Array<Value | null>(mask + 1).fill(null);
  return (text) => {
    const place = placeOf(text, mask);
    if (texts[place] === text) return values[place] as Value;
    const value = find(text);
    texts[place] = text;
    values[place] = value;
    return value;
  };
}
