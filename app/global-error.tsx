"use client";

import { Awake } from "@/components/layout/awake";
import { FaultPage, faultOutline } from "@/components/layout/fault-page";
import en from "@/lib/language/messages/en/errors.json";
import id from "@/lib/language/messages/id/errors.json";
import { fontVariables } from "./fonts";
import "./globals.css";

/** When even a root layout failed, the language is not known either: both are said. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="id" className={fontVariables}>
      <body>
        <title>{id.failed.title}</title>
        <FaultPage
          name="Portal Pustaka"
          homeHref="/"
          title={id.failed.title}
          actions={
            <button type="button" className={faultOutline} onClick={() => retry()}>
              {id.failed.retry}
            </button>
          }
        >
          <p>{id.failed.text}</p>
          <p lang="en" className="mt-2">
            {en.failed.title}. {en.failed.text}
          </p>
        </FaultPage>
        <Awake />
      </body>
    </html>
  );
}
