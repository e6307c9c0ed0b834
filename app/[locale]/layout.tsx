import type { Metadata, Viewport } from "next";
import { locale as rootLocale } from "next/root-params";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Awake } from "@/components/layout/awake";
import { defaultLocale, isLocale, locales } from "@/lib/language/locales";
import { fontVariables } from "../fonts";
import "../globals.css";

/** With this element the whole page has been read. */
const pageEnd = "akhir";

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#025133" },
    { media: "(prefers-color-scheme: dark)", color: "#003f27" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  return {
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
    icons: { icon: "/icon.svg" },
  };
}

export default async function PublicRootLayout({ children }: { children: ReactNode }) {
  const asked = await rootLocale();
  const locale = isLocale(asked) ? asked : defaultLocale;
  return (
    <html lang={locale} className={fontVariables}>
      <body>
        {/* Painted while it is still being read, a page moves: the first picture waits for its last element. */}
        <link rel="expect" href={`#${pageEnd}`} blocking="render" />
        {children}
        <Awake />
        <span id={pageEnd} hidden />
      </body>
    </html>
  );
}
