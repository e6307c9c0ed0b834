import english from "./messages/en/foreign-post.json";
import indonesian from "./messages/id/foreign-post.json";
import { localeOfPath, plainDocument } from "./plain-document";

/** The page that is shown to whoever sent a form from another address (`isForeignPost`): its link opens the page itself. */
export function foreignPostDocument({
  path,
  nonce,
}: {
  readonly path: string;
  readonly nonce: string | null;
}): string {
  const { title, text, open, home } = localeOfPath(path) === "en" ? english : indonesian;
  return plainDocument({ path, nonce, words: { title, text, again: open, home } });
}
