import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountList, EmptyList } from "@/components/catalogue/account-list";
import { MoveList } from "@/components/catalogue/move-list";
import { ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { listPath } from "@/lib/catalogue/lists/domain/list-ids";
import { listRecords, listSavedIds } from "@/lib/catalogue/lists/queries";
import { gateMemberPage } from "@/lib/identity/queries";
import { localHref } from "@/lib/language/locales";
import { AccountPage } from "../account-page";

/** Rendered whole for each request: it is about one person. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.list");
  return { title: t("title"), robots: { index: false } };
}

/** Words of the action that moves a browser's list. */
const refusals = ["foreign-origin", "signed-out", "not-a-member", "list-full"] as const;

/** *Daftar simpanan*: records of the catalogue that are kept in the account, on every device. */
export default async function SavedRecordsPage() {
  await connection();
  const locale = await getLocale();
  const path = "/akun/daftar-simpanan";
  const member = await gateMemberPage(localHref(locale, path));
  const ids = await listSavedIds(member);
  const [t, words, records] = await Promise.all([
    getTranslations("account.list"),
    getTranslations("account.words"),
    listRecords(ids),
  ]);
  return (
    <AccountPage path={path} title={t("title")} lead={t("lead")}>
      <MoveList
        words={{
          ...{ title: t("move.title"), text: t("move.text"), count: t("move.count") },
          ...{ move: t("move.button"), moving: t("move.busy"), moved: t("move.done") },
          refusals: Object.fromEntries(refusals.map((word) => [word, words(word)])),
        }}
      />
      {ids.length === 0 ? (
        <StateCard
          kind="empty"
          title={t("none")}
          actions={<ButtonLink href={localHref(locale, "/opac")}>{t("search")}</ButtonLink>}
        >
          <p>{t("noneText")}</p>
        </StateCard>
      ) : (
        <section aria-labelledby="isi-daftar" className="grid gap-4">
          <h2 id="isi-daftar">{t("count", { count: records.length })}</h2>
          {records.length < ids.length ? (
            <p className="text-ui text-ink-muted">
              {t("gone", { count: ids.length - records.length })}
            </p>
          ) : null}
          <AccountList records={records} />
          <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
            <ButtonLink href={localHref(locale, listPath(ids))} variant="outline" rel="nofollow">
              {t("open")}
            </ButtonLink>
            <EmptyList />
          </div>
        </section>
      )}
    </AccountPage>
  );
}
