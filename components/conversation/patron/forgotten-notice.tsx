"use client";

import { useEffect, useRef } from "react";

/** Says that *Hapus dari perangkat ini* is done, and takes the focus that the removed page had. */
export function ForgottenNotice({ text }: { readonly text: string }) {
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    notice.current?.focus();
    // Said once: a reload, or the address handed on, does not say it again.
    window.history.replaceState(window.history.state, "", window.location.pathname);
  }, []);
  return (
    <p
      ref={notice}
      role="status"
      tabIndex={-1}
      className="rounded-card border border-line bg-surface px-5 py-3 text-ui font-semibold"
    >
      {text}
    </p>
  );
}
