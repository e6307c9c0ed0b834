/** Where `&` means itself: comments, CDATA sections, processing instructions; and a document type, which is refused whole. */
const ends: Readonly<Record<string, string>> = {
  "<!--": "-->",
  "<![CDATA[": "]]>",
  "<?": "?>",
  "<!DOCTYPE": "",
};

/**
 * What ends the search: the start of a stretch in which `&` means itself, or an `&` that begins none of the references
 * that there are without a document type (XML 1.0, 4.1 and 4.6).
 */
const stop =
  /<!--|<!\[CDATA\[|<\?|<!DOCTYPE|&(?!(?:amp|lt|gt|quot|apos|#\d{1,10}|#x[\da-fA-F]{1,10});)/g;

/** A beginning of any of them that the next block may complete. */
const unfinished = /(?:<(?:!-?|!\[[A-Z]*|![A-Z]*)?|&(?:[a-z]{0,4}|#\d{0,10}|#x[\da-fA-F]{0,10}))$/;
const longestUnfinished = 14;

/** Watches the text of an XML file, block by block, for an `&` that stands for itself where it may not. */
export class ReferenceWatch {
  /** The end of the stretch in which the text stands, if in one. */
  private until: string | undefined;
  /** The end of the text so far that could not be judged yet. */
  private tail = "";

  /**
   * How much of the next block is sound, in UTF-16 units: all of it, or what stands before and with the first `&` that
   * begins no reference (0 where that was in an earlier block). Never more than 14 units behind such an `&` are needed.
   */
  soundLength(block: string): number {
    const text = this.tail + block;
    const before = this.tail.length;
    this.tail = "";
    for (let at = 0; at < text.length; ) {
      if (this.until !== undefined) {
        const end = this.until === "" ? -1 : text.indexOf(this.until, at);
        if (end === -1) {
          this.tail = text.slice(Math.max(at, text.length - 2));
          return block.length;
        }
        at = end + this.until.length;
        this.until = undefined;
      }
      stop.lastIndex = at;
      const found = stop.exec(text);
      const undecided = unfinishedFrom(text, at);
      if (!found || found.index === undecided) {
        this.tail = undecided === -1 ? "" : text.slice(undecided);
        return block.length;
      }
      if (found[0] === "&") return Math.max(0, found.index + 1 - before);
      this.until = ends[found[0]];
      at = found.index + found[0].length;
    }
    return block.length;
  }
}

/** Where the text ends in a beginning that cannot be judged yet, or −1. */
function unfinishedFrom(text: string, at: number): number {
  const from = Math.max(at, text.length - longestUnfinished);
  const found = unfinished.exec(text.slice(from));
  return found ? from + found.index : -1;
}
