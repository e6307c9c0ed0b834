import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { AnswersList } from "@/components/membership/registration/answers-list";
import { SendForm } from "@/components/membership/registration/send-form";
import { StepList } from "@/components/membership/registration/step-list";
import { localHref } from "@/lib/language/locales";
import { steps } from "@/lib/membership/registration/domain/answers";
import { isEditable } from "@/lib/membership/registration/domain/states";
import { currentApplication } from "@/lib/membership/registration/queries";
import type { SendState } from "@/lib/membership/registration/resuming/actions";
import { keptAnswer } from "@/lib/platform/form-answer";
import { LivePage } from "../../../../live-page";
import { pageMetadata } from "../../../../page-metadata";
import { LaterSection } from "../later-section";
import { refusalSentences } from "../refusal-sentences";
import { waysToSteps } from "../ways-to-steps";
import { answeredSteps } from "./answered-steps";
import { PhotoSection } from "./photo-section";

/** Rendered whole for each request: it knows the browser's own registration. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = await getTranslations("registration.steps");
  const lead = await getTranslations("registration.review");
  return pageMetadata({
    path: "/keanggotaan/daftar/periksa",
    title: t("review"),
    description: lead("lead"),
    picture: "halaman/keanggotaan",
    unlisted: true,
  });
}

type ReviewPageProps = {
  /** `foto`: what became of the picture that was just sent. */
  searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

/** Everything once more, the picture, and *Kirim pendaftaran*. */
export default async function ReviewPage({ searchParams }: ReviewPageProps) {
  await connection();
  const { foto } = await searchParams;
  const [locale, own, title, t, answered] = await Promise.all([
    getLocale(),
    currentApplication(),
    getTranslations("registration.steps"),
    getTranslations("registration.review"),
    keptAnswer<SendState>("registration-send"),
  ]);
  const href = (path: string) => localHref(locale, `/keanggotaan/${path}`);
  if (!own) redirect(href("daftar"));
  if (!isEditable(own.state)) redirect(href("status"));
  if (own.stepsDone < steps.length) redirect(href(`daftar/${steps[own.stepsDone]?.path}`));
  return (
    <LivePage
      path="/keanggotaan/daftar/periksa"
      cover={<CoverTitle title={title("review")} lead={t("lead")} />}
    >
      <div className="wrap section-space grid gap-8 lg:grid-cols-[minmax(0,1fr)_320px] lg:gap-x-18 lg:gap-y-10">
        <div className="lg:col-span-2">
          <StepList locale={locale} current="review" done={own.stepsDone} />
        </div>
        <div className="grid gap-10">
          <AnswersList answers={await answeredSteps(own, locale)} />
          <PhotoSection answer={typeof foto === "string" ? foto : null} locale={locale} />
          <SendForm
            locale={locale}
            seen={own.changes}
            label={t("send")}
            busy={t("sending")}
            refusals={await refusalSentences(answered)}
            ways={await waysToSteps(locale)}
            answered={answered}
          />
        </div>
        <aside>
          <LaterSection own={own} locale={locale} />
        </aside>
      </div>
    </LivePage>
  );
}
