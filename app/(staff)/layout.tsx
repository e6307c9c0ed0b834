import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontVariables } from "../fonts";
import "../globals.css";

export const metadata: Metadata = {
  title: { default: "Meja pustakawan · Portal Pustaka", template: "%s · Portal Pustaka" },
  icons: { icon: "/icon.svg" },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#025133" },
    { media: "(prefers-color-scheme: dark)", color: "#003f27" },
  ],
};

/** Staff pages exist in Indonesian only. */
export default function StaffRootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="id" className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
