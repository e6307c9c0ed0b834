import type { ReactNode } from "react";
import { StateCard } from "@/components/ui/card";
import { BrandMark } from "./kawung";

type FaultPageProps = {
  /** The portal's name in the bar; it leads home by a plain link, so that a broken page is left for good. */
  name: string;
  homeHref: string;
  title: string;
  actions: ReactNode;
  children: ReactNode;
};

/** What is shown when a page itself could not be made: it depends on no data, no session and no translations. */
export function FaultPage({ name, homeHref, title, actions, children }: FaultPageProps) {
  return (
    <>
      <header className="on-cover bg-cover text-cover-ink">
        <div className="wrap flex min-h-16 items-center lg:min-h-18">
          <a
            href={homeHref}
            className="inline-flex min-h-11 items-center gap-2.5 font-serif text-[1.3125rem] font-medium text-cover-ink no-underline lg:text-[1.5rem]"
          >
            <span className="text-accent">
              <BrandMark />
            </span>
            {name}
          </a>
        </div>
      </header>
      <main className="wrap section-space">
        <div className="max-w-160">
          <StateCard kind="error" level="h1" title={title} actions={actions}>
            {children}
          </StateCard>
        </div>
      </main>
    </>
  );
}
