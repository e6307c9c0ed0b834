/**
 * Opens a page of the portal as a librarian's browser does and reads it to its end; milliseconds. Throws unless it answers 200 and
 * says `words`: a page that fails while it streams answers 200 too, and sooner than any other.
 */
export async function openPage(
  { port, cookie }: { readonly port: number; readonly cookie: string },
  path: string,
  words: string,
): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { cookie },
    redirect: "manual",
  });
  const text = await answer.text();
  const took = performance.now() - began;
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  if (!text.includes(words)) throw new Error(`${path} does not say "${words}"`);
  return took;
}
