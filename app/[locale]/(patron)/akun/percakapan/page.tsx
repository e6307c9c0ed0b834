import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { MemberConversations } from "@/components/conversation/patron/member-conversations";
import { Button, ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SavedNotice } from "@/components/ui/saved-notice";
import { TextLink } from "@/components/ui/text-link";
import { keepInAccountAction } from "@/lib/conversation/own/actions";
import { searchLengthMax } from "@/lib/conversation/own/domain/search-words";
import { listBrowserConversations, listMemberConversations } from "@/lib/conversation/own/queries";
import { listQuestionTypes } from "@/lib/conversation/question-types/queries";
import { gateMemberPage } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { AccountPage } from "../account-page";
import { AccountSection } from "../account-section";

/** Rendered whole for each request: it is about one person. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.talks");
  return { title: t("title"), robots: { index: false } };
}

type PageProps = {
  /** `q`: what is searched for. `hal`: the page, from 1. `tersimpan`: how many were taken into the account. */
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

const pageMax = 1000;

/** *Percakapan*: everything asked with this account, to be searched, read on and downloaded. */
export default async function ConversationsPage({ searchParams }: PageProps) {
  await connection();
  const locale = await getLocale();
  const path = "/akun/percakapan";
  const member = await gateMemberPage(localHref(locale, path));
  const { q, hal, tersimpan } = await searchParams;
  const search = typeof q === "string" ? q.slice(0, searchLengthMax).trim() : "";
  const asked = typeof hal === "string" ? Number.parseInt(hal, 10) : 1;
  const page = asked >= 1 && asked <= pageMax ? asked : 1;
  const [t, { conversations, more }, browser, questionTypes] = await Promise.all([
    getTranslations("account.talks"),
    listMemberConversations(member, { search, page }),
    listBrowserConversations(member, { search }),
    listQuestionTypes(),
  ]);
  const address = (wanted: number) => {
    const parts = [
      ...(search === "" ? [] : [["q", search]]),
      ...(wanted > 1 ? [["hal", String(wanted)]] : []),
    ];
    return parts.length === 0 ? path : `${path}?${new URLSearchParams(parts)}`;
  };
  return (
    <AccountPage
      path={path}
      search={address(page).slice(path.length)}
      title={t("title")}
      lead={t("lead")}
    >
      {typeof tersimpan === "string" && /^\d{1,4}$/.test(tersimpan) ? (
        <SavedNotice
          text={tersimpan === "0" ? t("keptNone") : t("kept", { count: Number(tersimpan) })}
        />
      ) : null}
      {conversations.length > 0 || browser.conversations.length > 0 || search !== "" ? (
        <search>
          {" "}
          <form
            action={localHref(locale, path)}
            className="flex max-w-160 flex-wrap items-end gap-3"
          >
            <div className="min-w-52 grow">
              <Field id="cari-percakapan" label={t("search")}>
                {(control) => (
                  <Input
                    {...control}
                    key={search}
                    name="q"
                    type="search"
                    defaultValue={search}
                    maxLength={searchLengthMax}
                  />
                )}
              </Field>
            </div>
            <Button type="submit">{t("find")}</Button>
          </form>
        </search>
      ) : null}{" "}
      {conversations.length > 0 ? (
        <MemberConversations
          conversations={conversations}
          questionTypes={questionTypes}
          locale={locale}
        />
      ) : (
        <StateCard
          kind="empty"
          title={search === "" ? t("none") : t("notFound")}
          actions={
            search === "" ? (
              <ButtonLink href={localHref(locale, "/tanya")}>{t("ask")}</ButtonLink>
            ) : (
              <ButtonLink href={localHref(locale, path)} variant="outline">
                {t("all")}
              </ButtonLink>
            )
          }
        >
          <p>{search === "" ? t("noneText") : t("notFoundText")}</p>
        </StateCard>
      )}
      {page > 1 || more ? (
        <nav aria-label={t("pages")} className="flex flex-wrap gap-6 text-ui">
          {page > 1 ? (
            <TextLink href={localHref(locale, address(page - 1))}>{t("newer")}</TextLink>
          ) : null}
          {more ? (
            <TextLink href={localHref(locale, address(page + 1))}>{t("older")}</TextLink>
          ) : null}
        </nav>
      ) : null}
      {browser.conversations.length > 0 ? (
        <AccountSection id="peramban-ini" title={t("browser")} text={t("browserText")}>
          {browser.conversations.length > 1 && search === "" ? (
            <form action={keepInAccountAction}>
              <input type="hidden" name="locale" value={locale} />
              <Button type="submit" name="conversation" value="all" variant="outline">
                {t("keepAll")}
              </Button>
            </form>
          ) : null}
          <MemberConversations
            conversations={browser.conversations}
            questionTypes={questionTypes}
            locale={locale}
            keepAction={keepInAccountAction}
          />
        </AccountSection>
      ) : null}
    </AccountPage>
  );
}
