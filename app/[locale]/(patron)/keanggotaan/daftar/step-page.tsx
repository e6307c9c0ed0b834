import { redirect } from "next/navigation";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { CoverTitle } from "@/components/layout/cover-title";
import { StepForm } from "@/components/membership/registration/step-form";
import { StepList } from "@/components/membership/registration/step-list";
import { TextLink } from "@/components/ui/text-link";
import { localHref } from "@/lib/language/locales";
import { loadMessages } from "@/lib/language/messages";
import { maskIdentityNumber } from "@/lib/membership/domain/masking";
import type { StepState } from "@/lib/membership/registration/actions";
import type { StepKey } from "@/lib/membership/registration/domain/answers";
import { steps } from "@/lib/membership/registration/domain/answers";
import { isEditable } from "@/lib/membership/registration/domain/states";
import { typedValuesOf } from "@/lib/membership/registration/domain/typed-values";
import { currentApplication } from "@/lib/membership/registration/queries";
import { getMembershipRule } from "@/lib/membership/rules/queries";
import { keptAnswer } from "@/lib/platform/form-answer";
import { LivePage } from "../../../live-page";
import { pageMetadata } from "../../../page-metadata";
import { addressFacts } from "../../address-facts";
import { LaterSection } from "./later-section";

/** What a search engine is told of a step: to leave it alone. */
export async function stepMetadata(step: StepKey) {
  await connection();
  const t = await getTranslations("registration.steps");
  const lead = await getTranslations("registration");
  const { path } = steps.find(({ key }) => key === step) ?? steps[0];
  return pageMetadata({
    path: `/keanggotaan/daftar/${path}`,
    title: t(step),
    description: lead("lead"),
    picture: "halaman/keanggotaan",
    unlisted: true,
  });
}

/** One of the five steps. Whoever has not done those before it is led to the first that is missing. */
export async function StepPage({ step }: { readonly step: StepKey }) {
  await connection();
  const [locale, own, answered, rule] = await Promise.all([
    getLocale(),
    currentApplication(),
    keptAnswer<StepState>("registration-step"),
    getMembershipRule(),
  ]);
  const at = steps.findIndex(({ key }) => key === step);
  if (own && !isEditable(own.state)) redirect(localHref(locale, "/keanggotaan/status"));
  const reached = own?.stepsDone ?? 0;
  if (at > reached)
    redirect(localHref(locale, `/keanggotaan/daftar/${steps[reached]?.path ?? "identitas"}`));
  const [t, why, intro] = await Promise.all([
    getTranslations("registration.steps"),
    getTranslations("registration.why"),
    getTranslations("registration.intro"),
  ]);
  const { form, errors, refusals } = loadMessages(locale).registration;
  const draft = own?.draft ?? {};
  const saved = typedValuesOf(step, draft);
  return (
    <LivePage
      path={`/keanggotaan/daftar/${steps[at]?.path}`}
      cover={<CoverTitle title={t(step)} lead={t("count", { number: at + 1 })} />}
    >
      <div className="wrap section-space grid gap-8 lg:grid-cols-[minmax(0,1fr)_320px] lg:gap-x-18 lg:gap-y-10">
        <div className="lg:col-span-2">
          <StepList locale={locale} current={step} done={reached} />
        </div>
        <div className="grid max-w-140 content-start gap-4">
          <StepForm
            // The router may keep the form of one step for the next.
            key={step}
            locale={locale}
            messages={{ registration: { form, errors, refusals } }}
            step={step}
            seen={own?.changes ?? 0}
            saved={saved}
            keptNumber={draft.identity ? maskIdentityNumber(draft.identity.number) : null}
            emailFixed={own?.state === "returned"}
            beginning={own === null}
            guardianBelowAge={rule.guardianBelowAge}
            underAge={(draft.person?.guardian ?? null) !== null}
            address={step.endsWith("Address") ? await addressFacts(locale, saved) : null}
            answered={answered}
          />
          <p className="text-ui">
            <TextLink
              href={localHref(
                locale,
                `/keanggotaan/daftar${at === 0 ? "" : `/${steps[at - 1]?.path}`}`,
              )}
            >
              {t("back")}
            </TextLink>
          </p>
        </div>
        <aside className="grid content-start gap-8">
          <section aria-labelledby="mengapa">
            <h2 id="mengapa" className="text-h3 font-semibold">
              {why("heading")}
            </h2>
            <p className="mt-1 text-ui text-ink-muted">{why(step)}</p>
            <p className="mt-2 text-ui">
              <TextLink href={localHref(locale, "/privasi")}>{intro("privacy")}</TextLink>
            </p>
          </section>
          {own ? <LaterSection own={own} locale={locale} /> : null}
        </aside>
      </div>
    </LivePage>
  );
}
