/** A value that JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * Facts for machines (schema.org). A data block is not a script to the browser: it needs no proof of the content policy,
 * and `<` is written so that no text can end it early.
 */
export function JsonLd({ data }: { data: { readonly [key: string]: Json | undefined } }) {
  const text = JSON.stringify({ "@context": "https://schema.org", ...data });
  return <script type="application/ld+json">{text.replaceAll("<", "\\u003c")}</script>;
}
