import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { recordCard } from "@/app/record-cards";
import { ForgottenNotice } from "@/components/conversation/patron/forgotten-notice";
import { OwnConversations } from "@/components/conversation/patron/own-conversations";
import { RunningNotice } from "@/components/conversation/patron/running-notice";
import { FaqSearchForm, FaqTries } from "@/components/faq/search-form";
import { CoverDisplay, CoverTitle } from "@/components/layout/cover-title";
import { citedText, readRecordId } from "@/lib/conversation/domain/record-card";
import { countOnDuty } from "@/lib/conversation/duty/queries";
import { listOwnConversations } from "@/lib/conversation/queries";
import { listQuestionTypes } from "@/lib/conversation/question-types/queries";
import type { ServiceStatus } from "@/lib/hours/domain/service-time";
import { statusAt } from "@/lib/hours/domain/service-time";
import { getSchedule } from "@/lib/hours/queries";
import { currentPatron } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import { LivePage } from "../../live-page";
import { pageMetadata } from "../../page-metadata";
import { pageNonce } from "../../page-nonce";
import { WrittenSections } from "../../written-sections";
import { FourQuestions } from "./four-questions";
import { StartSection } from "./start-section";
import { TanyaLanding } from "./tanya-landing";

/** Rendered whole for each request: hours and the way to a librarian must stand in the first answer. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("tanya");
  return pageMetadata({
    path: "/tanya",
    title: t("title"),
    description: t("lead"),
    picture: "halaman/tanya",
  });
}

type TanyaPageProps = {
  /**
   * `mulai` present: the pre-chat form stands in the place of the landing text, also without JavaScript. `lanjutan`
   * names the closed conversation that the new one goes on from. `tanya` is a question carried into the form, from the
   * FAQ or the catalogue; `rekaman` the number of the catalogue's record that it is about. `dihapus`: one was just removed from this device.
   */
  searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

/** Characters of a carried question: as many as an address can carry. */
const carriedMax = 1_500;

export default async function TanyaPage({ searchParams }: TanyaPageProps) {
  await connection();
  const { mulai, lanjutan, tanya, rekaman, dihapus } = await searchParams;
  const carried = typeof tanya === "string" ? tanya.slice(0, carriedMax) : undefined;
  const [locale, t, tries, schedule, onDuty, questionTypes, patron] = await Promise.all([
    getLocale(),
    getTranslations("tanya"),
    getTranslations("tanya.tries"),
    getSchedule("chat"),
    countOnDuty(),
    listQuestionTypes(),
    currentPatron(),
  ]);
  const record = mulai === undefined ? null : await askedRecord(rekaman);
  const own = await listOwnConversations(patron);
  const at = now();
  const status: ServiceStatus = statusAt(schedule, at);
  const starting = mulai !== undefined;
  return (
    <LivePage
      path="/tanya"
      search={searchOf({ mulai, lanjutan, tanya: carried, rekaman: record?.id.toString() })}
      motif
      cover={
        starting ? (
          <CoverTitle title={t("title")}>
            <div className="mt-4">
              <FaqSearchForm />
            </div>
          </CoverTitle>
        ) : (
          <div className="pt-2 pb-10 lg:pt-11 lg:pb-18">
            <CoverDisplay title={t("title")} lead={t("lead")} />
            <div className="mt-6">
              <FaqSearchForm />
              <FaqTries
                label={tries("label")}
                tries={[tries("one"), tries("two"), tries("three")]}
              />
            </div>
          </div>
        )
      }
    >
      {starting ? (
        <>
          <div className="wrap pt-7 empty:hidden *:max-w-140">
            <RunningNotice conversations={own} locale={locale} />
          </div>
          <StartSection
            status={status}
            onDuty={onDuty}
            questionTypes={questionTypes}
            patron={patron}
            carried={carried}
            record={record}
            previous={lanjutan}
            locale={locale}
          />
        </>
      ) : (
        <TanyaLanding
          schedule={schedule}
          status={status}
          onDuty={onDuty}
          at={at}
          locale={locale}
          nonce={await pageNonce()}
          notice={
            <>
              {dihapus === undefined ? null : <ForgottenNotice text={t("forgotten")} />}
              <RunningNotice conversations={own} locale={locale} />
            </>
          }
          own={
            <OwnConversations conversations={own} questionTypes={questionTypes} locale={locale} />
          }
          questions={<FourQuestions locale={locale} />}
          // Reference questions (R016), its history (R001, R038), its law (R107).
          background={<WrittenSections of="tanya" locale={locale} />}
        />
      )}
    </LivePage>
  );
}

/** The record that the address names, in words; null for none, and for one that is not in the catalogue. */
async function askedRecord(asked: string | readonly string[] | undefined) {
  const id = readRecordId(asked);
  const card = id === null ? null : await recordCard(id);
  return card?.state === "live" ? { id: card.id, text: citedText(card) } : null;
}

/** What of the address stays when the language is switched: the form, and what was carried into it. */
function searchOf(kept: { readonly [name: string]: string | readonly string[] | undefined }) {
  const parts = Object.entries(kept).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return parts.length === 0 ? undefined : `?${new URLSearchParams(parts)}`;
}
