import "server-only";

import { createTransport } from "nodemailer";
import type { Locale } from "@/lib/language/locales";
import { env } from "@/lib/platform/env";
import { adminEmail, siteOrigin } from "@/lib/platform/site-address";
import { libraryNames } from "./domain/frame";
import { stopHeaders } from "./domain/stop-headers";

/** A mail as it leaves the house. */
export type Letter = {
  /** UUID of the row: the same in each try, so that a mailbox can drop what comes twice. */
  readonly id: string;
  readonly locale: Locale;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly stopAt?: string | undefined;
};

/** How long a silent server is waited for, in milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

export type Post = { readonly send: (letter: Letter) => Promise<void>; readonly close: () => void };

/** A way to the SMTP server of `SMTP_URL`, one connection after the other; null while none is named. */
export function openPost(): Post | null {
  const { SMTP_URL: url } = env();
  if (url === undefined) return null;
  const transport = createTransport({ url, pool: true, maxConnections: 1, ...patience });
  const host = new URL(siteOrigin()).hostname;
  return {
    send: async ({ id, locale, to, subject, text, stopAt }) => {
      await transport.sendMail({
        from: { name: libraryNames[locale], address: adminEmail() },
        // As an object: a list or a name in the text of an address is never read as one.
        to: { name: "", address: to },
        ...{ subject, text, messageId: `<${id}@${host}>` },
        headers: {
          ...{ "Content-Language": locale, "Auto-Submitted": "auto-generated" },
          ...stopHeaders(stopAt),
        },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    close: () => transport.close(),
  };
}
