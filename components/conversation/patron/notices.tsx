import { WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { localHref } from "@/lib/language/locales";

/** The region is always there, so that its words are announced when they come; that the network is back is only said. */
export function OfflineBanner({ shown }: { readonly shown: boolean }) {
  const t = useTranslations("conversation.window");
  const [before, setBefore] = useState(shown);
  const [back, setBack] = useState(false);
  if (before !== shown) {
    setBefore(shown);
    setBack(!shown);
  }
  return (
    <div role="status" className="shrink-0">
      {back ? <p className="sr-only">{t("reconnected")}</p> : null}
      {shown ? (
        <p className="bg-accent-soft text-small text-ink">
          <span className="mx-auto flex max-w-190 items-start gap-2.5 px-4 py-2.5 md:px-5">
            <WifiOff size={18} strokeWidth={2} aria-hidden="true" className="mt-px shrink-0" />
            {t("offline")}
          </span>
        </p>
      ) : null}
    </div>
  );
}

/** Without JavaScript the transcript is here to be read; writing needs it, and the page says so. */
export function NoScriptNote({ href }: { readonly href: string }) {
  const t = useTranslations("conversation.window");
  return (
    <noscript>
      <p className="border-b border-line bg-surface px-4 py-3 text-small">
        {t("noScript")} <TextLink href={href}>{t("reload")}</TextLink>
      </p>
    </noscript>
  );
}

/** The server says the conversation is not ours any more. */
export function GoneCard({ locale }: { readonly locale: "id" | "en" }) {
  const t = useTranslations("conversation.window");
  return (
    <div className="p-4 md:p-5">
      <StateCard
        kind="closed"
        title={t("gone")}
        actions={<ButtonLink href={localHref(locale, "/tanya")}>{t("newConversation")}</ButtonLink>}
      >
        <p>{t("goneText")}</p>
      </StateCard>
    </div>
  );
}
