import type { Metadata } from "next";
import { locale as rootLocale } from "next/root-params";
import { getTranslations } from "next-intl/server";
import { signInSentences } from "@/components/identity/sentences";
import { SignInForm } from "@/components/identity/sign-in-form";
import { CoverTitle } from "@/components/layout/cover-title";
import { SitePage } from "@/components/layout/site-page";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { SignInState } from "@/lib/identity/actions";
import { safeReturnPath } from "@/lib/identity/domain/return-path";
import { localHref } from "@/lib/language/locales";
import { env } from "@/lib/platform/env";
import { keptAnswer } from "@/lib/platform/form-answer";
import { SignedInCard } from "./signed-in-card";

/** Rendered whole for each request: the form must stand in the first answer, also without JavaScript. */
export const instant = false;

async function language() {
  return (await rootLocale()) === "en" ? "en" : "id";
}

export async function generateMetadata(): Promise<Metadata> {
  const say = signInSentences[await language()];
  return { title: say.title, robots: { index: false } };
}

type PageProps = {
  /** `lanjut`: where to go on to; the others say what was just done. */
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

/** What was just done, as the address says it. */
const justDone = [
  { name: "sandi", value: "baru", text: "chosen" },
  { name: "sandi", value: "pertama", text: "chosenFirst" },
  { name: "keluar", value: "semua", text: "everywhere" },
  { name: "surel", value: "baru", text: "emailNew" },
  { name: "surel", value: "nomor", text: "emailNumber" },
] as const;

export default async function SignInPage({ searchParams }: PageProps) {
  const [locale, { lanjut, ...done }, t] = await Promise.all([
    language(),
    searchParams,
    getTranslations("account.signedIn"),
  ]);
  const say = signInSentences[locale];
  const told = justDone.find(({ name, value }) => done[name] === value);
  return (
    <SitePage
      path="/masuk"
      demo={env().PORTAL_DEMO}
      cover={<CoverTitle title={say.title} lead={say.lead} />}
    >
      <div className="wrap py-8 lg:py-12">
        <div className="grid max-w-120 gap-6">
          {told === undefined ? null : (
            <Card>
              <p role="status" className="text-ui font-semibold">
                {t(told.text)}
              </p>
            </Card>
          )}
          <SignedInCard locale={locale} />
          <SignInForm
            locale={locale}
            returnPath={safeReturnPath(lanjut)}
            answered={await keptAnswer<SignInState>("sign-in")}
          />
          <p className="text-ui">
            <TextLink href={localHref(locale, "/masuk/lupa-sandi")}>{say.forgotten}</TextLink>
          </p>
          <p className="text-ui">
            <TextLink href={localHref(locale, "/keanggotaan/daftar")}>{say.register}</TextLink>
          </p>
          <p className="text-ui">
            <TextLink href={localHref(locale, "/tanya")}>{say.ask}</TextLink>
          </p>
        </div>
      </div>
    </SitePage>
  );
}
