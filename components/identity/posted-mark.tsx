"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * Tells the server that no JavaScript runs, so that it hands the answer to the page. With JavaScript the answer comes
 * back by itself, and a password kept in the page would be shown again when the browser goes back to it.
 */
export function PostedMark() {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return scripted ? null : <input type="hidden" name="posted" value="1" />;
}
