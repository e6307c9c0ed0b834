import type { Metadata } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import type { OpenTalkState } from "@/lib/conversation/resuming/actions";
import { resumeConversationAction } from "@/lib/conversation/resuming/actions";
import { noteDeadLink } from "@/lib/conversation/resuming/mutations";
import { isOpenLink } from "@/lib/conversation/resuming/queries";
import { localHref } from "@/lib/language/locales";
import { keptAnswer } from "@/lib/platform/form-answer";
import { LivePage } from "../../../../live-page";
import { resumingWords } from "../../resuming-words";

/** Rendered whole for each request: a link works once. */
export const instant = false;

/** Nothing of the token goes into what is shared or indexed. */
export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("resuming.link");
  return { title: t("title"), robots: { index: false, follow: false } };
}

type PageProps = { readonly params: Promise<{ readonly token: string }> };

/** A link to one's conversation from a mail. Opening it uses nothing up, for mail scanners open them all; its button does. */
export default async function ResumePage({ params }: PageProps) {
  await connection();
  const { token } = await params;
  const [locale, t, form, open, answered] = await Promise.all([
    getLocale(),
    getTranslations("resuming.link"),
    getTranslations("conversation.form"),
    isOpenLink(token),
    keptAnswer<OpenTalkState>("resume-conversation"),
  ]);
  // Pressed in this very request, it is noted already.
  if (!open && answered === null) await noteDeadLink(await headers());
  return (
    // The language is switched at the landing page: this address is a secret and stands nowhere else.
    <LivePage
      path="/tanya"
      cover={<CoverTitle title={t("title")} lead={open ? t("lead") : undefined} />}
    >
      <div className="wrap section-space">
        <div className="max-w-140">
          {open ? (
            <ActionForm
              id="buka-percakapan"
              action={resumeConversationAction}
              answered={answered}
              words={await resumingWords({ submit: t("open") })}
              fields={[
                { kind: "hidden", name: "locale", label: "", value: locale },
                { kind: "hidden", name: "token", label: "", value: token },
                {
                  ...{ kind: "checkbox", name: "publicComputer" },
                  ...{ label: form("publicComputer"), hint: form("publicComputerHint") },
                },
              ]}
            />
          ) : (
            <StateCard
              kind="closed"
              title={t("dead")}
              actions={<ButtonLink href={localHref(locale, "/tanya")}>{t("new")}</ButtonLink>}
            >
              <p>{t("deadText")}</p>
            </StateCard>
          )}
        </div>
      </div>
    </LivePage>
  );
}
