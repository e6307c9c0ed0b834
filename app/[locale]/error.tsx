"use client";

import { RefreshCw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { FaultPage } from "@/components/layout/fault-page";
import { Button, ButtonLink } from "@/components/ui/button";
import { localHref } from "@/lib/language/locales";

function watchNetwork(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** The digest is Next's number of the entry in the server's log; the error's own text never reaches the browser. */
export default function PublicError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  const t = useTranslations("errors.failed");
  const locale = useLocale();
  const online = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  return (
    <FaultPage
      name="Portal Pustaka"
      homeHref={localHref(locale, "/")}
      title={online ? t("title") : t("offlineTitle")}
      actions={
        <>
          <Button
            variant="outline"
            compact
            onClick={() => retry()}
            icon={<RefreshCw size={17} strokeWidth={2} aria-hidden="true" />}
          >
            {t("retry")}
          </Button>
          <ButtonLink href={localHref(locale, "/")} variant="quiet" compact>
            {t("home")}
          </ButtonLink>
        </>
      }
    >
      <p>{online ? t("text") : t("offlineText")}</p>
      {error.digest ? (
        <p className="mt-2 text-min">{t("reference", { digest: error.digest })}</p>
      ) : null}
    </FaultPage>
  );
}
