/** Eight hexadecimal digits that tell one state of our own tables from another; no proof against anybody. Pure. */
export function fingerprintOf(tables: readonly unknown[]): string {
  const text = JSON.stringify(tables);
  // FNV-1a in 32 bits: it need only tell yesterday's tables from today's.
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
