"use client";

import { useParams } from "next/navigation";
import { useSyncExternalStore } from "react";
import { FaultPage, faultOutline, faultQuiet } from "@/components/layout/fault-page";
import { localHref } from "@/lib/language/locales";
import english from "@/lib/language/messages/en/errors.json";
import indonesian from "@/lib/language/messages/id/errors.json";

function watchNetwork(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/**
 * The digest is Next's number of the entry in the server's log; the error's own text never reaches the browser. The words
 * are read from their files: a translator in the browser would be 11 kB on every page, for a page hardly anybody sees.
 */
export default function PublicError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const locale = useParams().locale === "en" ? "en" : "id";
  const words = (locale === "en" ? english : indonesian).failed;
  const online = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  return (
    <FaultPage
      name="Portal Pustaka"
      homeHref={localHref(locale, "/")}
      title={online ? words.title : words.offlineTitle}
      actions={
        <>
          <button type="button" className={faultOutline} onClick={() => retry()}>
            {words.retry}
          </button>
          <a href={localHref(locale, "/")} className={faultQuiet}>
            {words.home}
          </a>
        </>
      }
    >
      <p>{online ? words.text : words.offlineText}</p>
      {error.digest ? (
        <p className="mt-2 text-min">
          {words.reference} {error.digest}
        </p>
      ) : null}
    </FaultPage>
  );
}
