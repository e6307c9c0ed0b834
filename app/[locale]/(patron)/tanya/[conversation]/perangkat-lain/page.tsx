import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { AskLinkState, CloseElsewhereState } from "@/lib/conversation/resuming/actions";
import { askResumeLinkAction, closeElsewhereAction } from "@/lib/conversation/resuming/actions";
import { getWaysOn } from "@/lib/conversation/resuming/queries";
import { currentPatron } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { keptAnswer } from "@/lib/platform/form-answer";
import { LivePage } from "../../../../live-page";
import { Missing } from "../../../../missing";
import { resumingWords } from "../../resuming-words";

/** Rendered whole for each request: whose conversation it is must be known first. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("resuming.elsewhere");
  return { title: t("title"), robots: { index: false, follow: false } };
}

type PageProps = { readonly params: Promise<{ readonly conversation: string }> };

/** How one's conversation goes on elsewhere. `proxy.ts` has already answered 404 to whom it is foreign; this is the real check. */
export default async function ElsewherePage({ params }: PageProps) {
  const { conversation } = await params;
  const ways = await getWaysOn(await currentPatron(), conversation);
  if (!ways) return <Missing />;
  const { id, maskedEmail: address, begunHere, mailHeld } = ways;
  const [locale, t, closing, answered, closed] = await Promise.all([
    getLocale(),
    getTranslations("resuming.elsewhere"),
    getTranslations("resuming.closing"),
    keptAnswer<AskLinkState>("ask-resume-link"),
    keptAnswer<CloseElsewhereState>("close-elsewhere"),
  ]);
  return (
    <LivePage path={`/tanya/${id}/perangkat-lain`} cover={<CoverTitle title={t("title")} />}>
      <div className="wrap section-space">
        <div className="grid max-w-140 gap-5">
          {address === null ? (
            <p>{t("account")}</p>
          ) : (
            <>
              <p className="wrap-anywhere">{t("text", { address })}</p>
              <p className="text-ink-muted">{t("once")}</p>
              {mailHeld ? (
                <Card ribbon="notice">
                  <p className="font-semibold">{t("heldTitle")}</p>
                  <p className="mt-1">{t("held")}</p>
                </Card>
              ) : null}
              <ActionForm
                id="perangkat-lain"
                action={askResumeLinkAction}
                answered={answered}
                words={
                  await resumingWords({
                    submit: t("send"),
                    done: mailHeld ? t("sentHeld") : t("sent"),
                  })
                }
                fields={[{ kind: "hidden", name: "conversation", label: "", value: id }]}
              />
            </>
          )}
          {begunHere ? (
            <section aria-labelledby="tutup-judul" className="grid gap-4 border-line border-t pt-5">
              <h2 id="tutup-judul" className="text-h3 font-semibold">
                {closing("title")}
              </h2>
              <p>{closing("text")}</p>
              <ActionForm
                id="tutup"
                action={closeElsewhereAction}
                answered={closed}
                variant="outline"
                words={
                  await resumingWords({
                    submit: closing("close"),
                    done: closing("done"),
                  })
                }
                fields={[{ kind: "hidden", name: "conversation", label: "", value: id }]}
              />
            </section>
          ) : null}
          <p>
            <TextLink href={localHref(locale, `/tanya/${id}`)}>{t("back")}</TextLink>
          </p>
        </div>
      </div>
    </LivePage>
  );
}
