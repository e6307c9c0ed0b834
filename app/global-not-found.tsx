import type { Metadata } from "next";
import { FaultPage } from "@/components/layout/fault-page";
import { BrandMark } from "@/components/layout/kawung";
import { buttonClass } from "@/components/ui/button";
import en from "@/lib/language/messages/en/errors.json";
import id from "@/lib/language/messages/id/errors.json";
import { fontVariables } from "./fonts";
import "./globals.css";

export const metadata: Metadata = { title: id.missing.title, robots: { index: false } };

/** For addresses outside the two languages (staff, routes); below a language `[...missing]` answers. */
export default function GlobalNotFound() {
  return (
    <html lang="id" className={fontVariables}>
      <body>
        <FaultPage
          name="Portal Pustaka"
          mark={<BrandMark />}
          homeHref="/"
          title={id.missing.title}
          actions={
            <a href="/" className={buttonClass({ variant: "outline", compact: true })}>
              {id.missing.home}
            </a>
          }
        >
          <p>{id.missing.text}</p>
          <p lang="en" className="mt-2">
            {en.missing.title}. {en.missing.text}
          </p>
        </FaultPage>
      </body>
    </html>
  );
}
