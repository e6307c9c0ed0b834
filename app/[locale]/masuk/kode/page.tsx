import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { locale as rootLocale } from "next/root-params";
import { CodeForm } from "@/components/identity/code-form";
import { factorSentences } from "@/components/identity/factor-sentences";
import { CoverTitle } from "@/components/layout/cover-title";
import { SitePage } from "@/components/layout/site-page";
import { TextLink } from "@/components/ui/text-link";
import { safeReturnPath } from "@/lib/identity/domain/return-path";
import type { CodeState } from "@/lib/identity/factor/actions";
import { findAwaitingSession } from "@/lib/identity/factor/queries";
import { localHref } from "@/lib/language/locales";
import { env } from "@/lib/platform/env";
import { keptAnswer } from "@/lib/platform/form-answer";

/** Rendered whole for each request: nothing is sent before it is known that a session waits. */
export const instant = false;

async function language() {
  return (await rootLocale()) === "en" ? "en" : "id";
}

export async function generateMetadata(): Promise<Metadata> {
  const say = factorSentences[await language()];
  return { title: say.title, robots: { index: false } };
}

type PageProps = {
  readonly searchParams: Promise<{ readonly [name: string]: string | string[] | undefined }>;
};

/** The second step of signing in. Whoever comes without a session that waits begins with the first. */
export default async function CodePage({ searchParams }: PageProps) {
  const [locale, { lanjut }] = await Promise.all([language(), searchParams]);
  const [answered, waiting] = await Promise.all([
    keptAnswer<CodeState>("factor-code"),
    findAwaitingSession(),
  ]);
  const returnPath = safeReturnPath(lanjut);
  const again = `${localHref(locale, "/masuk")}${
    returnPath === null ? "" : `?lanjut=${encodeURIComponent(returnPath)}`
  }`;
  if (!waiting && answered === null) redirect(again);
  const say = factorSentences[locale];
  return (
    <SitePage
      path="/masuk/kode"
      demo={env().PORTAL_DEMO}
      cover={<CoverTitle title={say.title} lead={say.lead} />}
    >
      <div className="wrap py-8 lg:py-12">
        <div className="grid max-w-120 gap-6">
          <CodeForm locale={locale} returnPath={returnPath} answered={answered} />
          <p className="text-ui">
            <TextLink href={again}>{say.again}</TextLink>
          </p>
          <p className="text-ui text-ink-muted">{say.lost}</p>
        </div>
      </div>
    </SitePage>
  );
}
