import type { Metadata, Viewport } from "next";
import { locale as rootLocale } from "next/root-params";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { defaultLocale, isLocale, locales } from "@/lib/language/locales";
import { fontVariables } from "../fonts";
import "../globals.css";

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
      <body>{children}</body>
    </html>
  );
}
