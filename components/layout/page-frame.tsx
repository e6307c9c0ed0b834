"use client";

import type { ReactNode } from "react";
import { useEffect, useLayoutEffect, useRef } from "react";
import { arrive, restoreNames, takeNames } from "./arrival";

/**
 * Everything of one public page. After a link was followed without a new document, reading goes on at the new page's
 * title. The page that was left stays in the document, hidden, and its effects end: it gives up its ids meanwhile, or a
 * label and the skip link could mean what nobody sees.
 */
export function PageFrame({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const aside = useRef<ReturnType<typeof takeNames>>([]);

  useLayoutEffect(() => {
    const page = frame.current;
    if (page === null) return;
    restoreNames(aside.current);
    aside.current = [];
    return () => {
      aside.current = takeNames(page);
    };
  }, []);

  useEffect(() => {
    if (frame.current) arrive(frame.current, window.location);
  }, []);

  return (
    <div ref={frame} className="flex min-h-dvh flex-col">
      {children}
    </div>
  );
}
