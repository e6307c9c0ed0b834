import { Fragment } from "react";

/**
 * What a line may not end in the middle of: ranges (*09.00–19.00*, *24–25*), dates in digits (*12-05-99*), house numbers (*No. 11*), words with a
 * letter before the hyphen (*e-Resources*), abbreviations with one (*OAI-PMH*) and an application's reference (*58M2-PE3J*).
 */
const whole =
  /\d[\d.:]*–\d[\d.:]*|\b\d{2}-\d{2}-\d{2,4}\b|\bNo\. \d+|(?<![\p{L}\d])[eE]-\p{L}+|(?<![\p{L}\d])[\p{Lu}\d]{1,5}-\p{Lu}{2,8}(?![\p{L}\d])|(?<![\p{L}\d])(?=[\d-]*\p{Lu})[\p{Lu}\d]{4}-[\p{Lu}\d]{4}(?![\p{L}\d-])/gu;

/** The text as it is, with spans around what stays on one line. */
export function Unbroken({ text }: { text: string }) {
  const found = [...text.matchAll(whole)];
  if (found.length === 0) return text;
  return found.map((match, place) => {
    const before = found[place - 1];
    const from = before ? before.index + before[0].length : 0;
    const until = match.index + match[0].length;
    return (
      <Fragment key={match.index}>
        {text.slice(from, match.index)}
        <span className="nowrap">{match[0]}</span>
        {place === found.length - 1 ? text.slice(until) : null}
      </Fragment>
    );
  });
}
