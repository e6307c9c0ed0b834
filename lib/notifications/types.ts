import type { MailContent } from "./schema";

/** A mail that waits. Address and words only in the demo: elsewhere a link in them would open somebody's account. */
export type HeldMail = {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly locale: string;
  readonly madeAt: Date;
  readonly tries: number;
  readonly failure: string | null;
  readonly letter: (MailContent & { readonly to: string }) | null;
};
