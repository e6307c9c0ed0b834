import { locale as rootLocale } from "next/root-params";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ChatButton } from "@/components/conversation/patron/chat-button";
import { QuestionHint } from "@/components/faq/question-hint";
import { localHref } from "@/lib/language/locales";

/** A public page and, after it, the way to a librarian. Not for `/tanya`, which is that way, nor for staff. */
export async function WithChatButton({ children }: { children: ReactNode }) {
  const t = await getTranslations("conversation.panel");
  const hint = await getTranslations("faq.hint");
  const locale = (await rootLocale()) === "en" ? "en" : "id";
  return (
    <>
      {children}
      <ChatButton
        locale={locale}
        href={localHref(locale, "/tanya")}
        label={t("open")}
        dismissLabel={t("dismiss")}
        belowQuestion={<QuestionHint locale={locale} title={hint("title")} />}
      />
    </>
  );
}
