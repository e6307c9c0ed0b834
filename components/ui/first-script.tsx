"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

type FirstScriptProps = {
  /** Of the page's content policy; without one the script is refused, and React does its work when it comes. */
  nonce?: string | undefined;
  /** Runs while the page is read, before its first picture; never holds anything that somebody typed. */
  code: string;
};

/**
 * A script that sets right what only the browser knows, so that the first picture already shows it and nothing moves.
 * It stands in the document that was read and goes when React has come; a page come to by a link has none.
 */
export function FirstScript({ nonce, code }: FirstScriptProps) {
  const first = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  return first ? (
    <script nonce={nonce} suppressHydrationWarning>
      {code}
    </script>
  ) : null;
}
