"use client";

import { useEffect } from "react";

/** Whether the editor of this page holds words that are not saved; read by what else could replace them. */
let unsaved = false;

/** True while the editor on the page holds words that are not saved. */
export const hasUnsavedWords = (): boolean => unsaved;

const question = "Naskah Anda belum disimpan. Tinggalkan halaman ini?";

/** While something typed is not saved, it is asked before the page is left: by the browser, or by a link of the page. */
export function LeaveGuard({ active }: { active: boolean }) {
  useEffect(() => {
    unsaved = active;
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const askAtLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const elsewhere = link?.getAttribute("target") === "_blank" || event.ctrlKey || event.metaKey;
      const here = link?.getAttribute("href")?.startsWith("#") ?? false;
      if (link === null || elsewhere || here || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", ask);
    document.addEventListener("click", askAtLink, { capture: true });
    return () => {
      unsaved = false;
      window.removeEventListener("beforeunload", ask);
      document.removeEventListener("click", askAtLink, { capture: true });
    };
  }, [active]);
  return null;
}
