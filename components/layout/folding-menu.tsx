"use client";

import type { ReactNode } from "react";
import { useEffect, useRef } from "react";

type FoldingMenuProps = {
  className: string;
  summary: ReactNode;
  summaryClass: string;
  children: ReactNode;
};

/**
 * A menu behind its name: a `details` element, so that it opens without JavaScript, by keyboard, and tells its state. With
 * scripts Escape, a press beside it, leaving it by keyboard and following one of its links close it too.
 */
export function FoldingMenu({ className, summary, summaryClass, children }: FoldingMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      const box = menu.current;
      if (box?.open && target instanceof Node && !box.contains(target)) box.open = false;
    };
    const escaped = ({ key }: KeyboardEvent) => {
      const box = menu.current;
      if (key !== "Escape" || !box?.open) return;
      box.open = false;
      if (box.contains(document.activeElement)) box.querySelector("summary")?.focus();
    };
    const followed = ({ target }: Event) => {
      if (menu.current && target instanceof Element && target.closest("a"))
        menu.current.open = false;
    };
    const box = menu.current;
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("focusin", elsewhere);
    document.addEventListener("keydown", escaped);
    box?.addEventListener("click", followed);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("focusin", elsewhere);
      document.removeEventListener("keydown", escaped);
      box?.removeEventListener("click", followed);
    };
  }, []);

  return (
    <details ref={menu} className={className}>
      <summary className={summaryClass}>{summary}</summary>
      {children}
    </details>
  );
}
