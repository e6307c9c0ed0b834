import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { localHref } from "@/lib/language/locales";

const views = ["details", "marc"] as const;
type RecordView = (typeof views)[number];

/** *Rincian* and *MARC 21*: two addresses of the same record, so that the choice works without JavaScript. */
export function RecordViews({
  recordId,
  view,
  children,
}: {
  recordId: number;
  view: RecordView;
  children: ReactNode;
}) {
  const t = useTranslations("catalogue-record.views");
  const locale = useLocale();
  return (
    <section aria-labelledby="isi-rekaman" className="mt-9">
      <h2 id="isi-rekaman" className="sr-only">
        {t("name")}
      </h2>
      <nav aria-labelledby="isi-rekaman" className="flex gap-7 border-b border-line">
        {views.map((one) => (
          <PageLink
            key={one}
            href={localHref(
              locale,
              `/opac/${recordId}${one === "marc" ? "?tampilan=marc" : ""}#isi-rekaman`,
            )}
            rel={one === "marc" ? "nofollow" : undefined}
            aria-current={one === view ? "true" : undefined}
            className={classNames(
              "-mb-px inline-flex min-h-12 items-center border-b-[3px] text-base no-underline",
              one === view
                ? "border-primary font-bold text-ink"
                : "border-transparent font-semibold text-ink-muted hover:text-ink",
            )}
          >
            {t(one)}
          </PageLink>
        ))}
      </nav>
      {children}
    </section>
  );
}
