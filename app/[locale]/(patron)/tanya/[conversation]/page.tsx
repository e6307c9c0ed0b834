import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { recordCards } from "@/app/record-cards";
import { ConversationWindow } from "@/components/conversation/patron/conversation-window";
import { recordOf } from "@/lib/conversation/domain/record-card";
import { countOnDuty } from "@/lib/conversation/duty/queries";
import { getWholeCatchUp } from "@/lib/conversation/queries";
import { getServiceStatus } from "@/lib/hours/queries";
import { currentPatron } from "@/lib/identity/queries";
import { loadMessages } from "@/lib/language/messages";
import { now } from "@/lib/platform/clock";
import { Missing } from "../../../missing";

/** Rendered whole for each request: the transcript must be readable without JavaScript. */
export const instant = false;

/** `noindex` and no referrer: the address is unguessable and shall not travel (proxy.ts sends the header too). */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("conversation.window");
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "no-referrer" };
}

type ConversationPageProps = { params: Promise<{ readonly conversation: string }> };

/** The patron's conversation. `proxy.ts` has already answered 404 to whom it is foreign; this is the real check. */
export default async function ConversationPage({ params }: ConversationPageProps) {
  const { conversation: id } = await params;
  const patron = await currentPatron();
  const found = await getWholeCatchUp({ side: "patron", patron }, id);
  if (!found.ok) return <Missing />;
  const records = found.value.events.flatMap(({ data }) => recordOf(data) ?? []);
  const [locale, status, onDuty, cards] = await Promise.all([
    getLocale(),
    getServiceStatus("chat", now()),
    countOnDuty(),
    recordCards(records),
  ]);
  return (
    <NextIntlClientProvider messages={{ conversation: loadMessages(locale).conversation }}>
      <ConversationWindow
        key={id}
        initial={found.value}
        cards={cards}
        service={{
          open: status.open,
          staffed: onDuty > 0,
          opensAt: status.opensAt?.toISOString() ?? null,
          closesAt: status.closesAt?.toISOString() ?? null,
        }}
        locale={locale}
        place={{ kind: "page" }}
      />
    </NextIntlClientProvider>
  );
}
