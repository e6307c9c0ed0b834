"use client";

import { useScripted } from "./browser-abilities";

/**
 * Tells the server that no JavaScript runs, so that it hands the answer to the page. With JavaScript the answer comes
 * back by itself, and a password kept in the page would be shown again when the browser goes back to it.
 */
export function PostedMark() {
  return useScripted() ? null : <input type="hidden" name="posted" value="1" />;
}
