/** What names an element to others: its id, and whose label it is. */
const names = ["id", "for"] as const;

/** An attribute that was taken off its element. */
type Taken = { readonly element: Element; readonly name: string; readonly value: string };

/** Takes the ids and the labels' references to them off everything in a page that is hidden now, and tells which. */
export function takeNames(page: Element): readonly Taken[] {
  const taken = names.flatMap((name) =>
    [...page.querySelectorAll(`[${name}]`)].map((element) => ({
      element,
      name,
      value: element.getAttribute(name) ?? "",
    })),
  );
  for (const { element, name } of taken) element.removeAttribute(name);
  return taken;
}

/** Gives back what `takeNames` took, except where something new has been given since. */
export function restoreNames(taken: readonly Taken[]): void {
  for (const { element, name, value } of taken)
    if (!element.hasAttribute(name)) element.setAttribute(name, value);
}

type Address = { readonly pathname: string; readonly search: string; readonly hash: string };

/** The address that was arrived at last in this document; null until the first, where the browser places the focus. */
let last: string | null = null;

/**
 * Puts the focus on the title of a page that was come to without a new document, or on the part of it that the address
 * names: what was pressed is gone, and the focus with it. Nothing moves on the screen. What has the focus and can be seen
 * keeps it: a field of the new page that asked for it, the panel in which somebody writes.
 */
export function arrive(page: Element, { pathname, search, hash }: Address): void {
  const here = `${pathname}${search}`;
  const before = last;
  last = here;
  if (before === null || before === here) return;
  const held = document.activeElement;
  if (held !== null && held !== document.body && held.getClientRects().length > 0) return;
  const named = hash === "" ? null : document.getElementById(decode(hash.slice(1)));
  const start = named ?? page.querySelector<HTMLElement>("h1") ?? page.querySelector("main");
  if (start === null) return;
  if (!start.hasAttribute("tabindex")) start.tabIndex = -1;
  start.focus({ preventScroll: true });
}

/** An address may hold any percent sign. */
function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
