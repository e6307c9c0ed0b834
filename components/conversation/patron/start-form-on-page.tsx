"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ComponentProps } from "react";
import { libraryTimeZone } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { StartForm } from "./start-form";

type StartFormOnPageProps = Omit<ComponentProps<typeof StartForm>, "place"> & {
  /** Those the form says, and no others: they are sent with the page. */
  readonly messages: {
    readonly conversation: Pick<Messages["conversation"], "form" | "refusals" | "errors">;
  };
};

/** The form as `/tanya?mulai` shows it, with its own translator: nothing else on a public page needs one. */
export default function StartFormOnPage({ messages, ...form }: StartFormOnPageProps) {
  return (
    <NextIntlClientProvider locale={form.locale} messages={messages} timeZone={libraryTimeZone}>
      <StartForm {...form} place="page" />
    </NextIntlClientProvider>
  );
}
