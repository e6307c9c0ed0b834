import english from "./messages/en/errors.json";
import indonesian from "./messages/id/errors.json";
import { localeOfPath, plainDocument } from "./plain-document";

/**
 * The page that is shown when a page could not be made. Nothing else is told of a fault than the number of the entry in
 * the server's log.
 */
export function faultDocument({
  path,
  digest,
  nonce,
}: {
  readonly path: string;
  readonly digest: string;
  readonly nonce: string | null;
}): string {
  const { title, text, retry, home, reference } = (
    localeOfPath(path) === "en" ? english : indonesian
  ).failed;
  return plainDocument({
    ...{ path, nonce, words: { title, text, again: retry, home } },
    reference: /^[\w-]{1,40}$/.test(digest) ? `${reference} ${digest}` : null,
  });
}
