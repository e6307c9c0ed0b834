"use client";

import { RefreshCw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { FaultPage } from "@/components/layout/fault-page";
import { Button, ButtonLink } from "@/components/ui/button";
import { localHref } from "@/lib/language/locales";

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
  return (
    <FaultPage
      name="Portal Pustaka"
      homeHref={localHref(locale, "/")}
      title={t("title")}
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
      <p>{t("text")}</p>
      {error.digest ? (
        <p className="mt-2 text-min">{t("reference", { digest: error.digest })}</p>
      ) : null}
    </FaultPage>
  );
}
