"use client";

import { useState } from "react";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { ConfirmedButton } from "./confirmed-button";
import { lastResults } from "./results-back";
import { savedList } from "./save-to-list";

type EraseTracesProps = {
  locale: Locale;
  words: {
    readonly title: string;
    /** What is kept, where and until when. */
    readonly text: string;
    readonly erase: string;
    readonly ask: string;
    readonly sure: string;
    readonly cancel: string;
    readonly refused: string;
  };
};

/**
 * *Hapus daftar dan riwayat di perangkat ini*, for computers that many share: takes the saved list and the last results out
 * of the browser, in all of its tabs. The page is then opened anew, for pages left behind stay in the document. Without
 * JavaScript nothing was ever kept.
 */
export function EraseTraces({ locale, words }: EraseTracesProps) {
  const [refused, setRefused] = useState(false);
  const erase = () => {
    const erased = [savedList.erase(), lastResults.forget()].every(Boolean);
    setRefused(!erased);
    if (erased) window.location.replace(localHref(locale, "/opac/daftar?dihapus=1"));
  };
  return (
    <section aria-labelledby="komputer-umum" className="no-print text-ui noscript:hidden">
      <h2 id="komputer-umum" className="mb-2 text-h3 font-semibold">
        {words.title}
      </h2>
      <ConfirmedButton
        text={words.text}
        words={{ button: words.erase, ask: words.ask, sure: words.sure, cancel: words.cancel }}
        onSure={erase}
      />
      <p role="status" className="text-small text-danger">
        {refused ? words.refused : ""}
      </p>
    </section>
  );
}
