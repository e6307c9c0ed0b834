import "server-only";

import { z } from "zod";
import { news } from "@/lib/content/queries";
import type { Staff } from "@/lib/identity/types";
import type { NewsWords } from "@/lib/membership/news/domain/mails";
import { countNewsReaders, findMailing } from "@/lib/membership/news/queries";
import type { MailingState } from "@/lib/membership/news/types";
import { mayEditContent } from "@/lib/publishing/policy";
import { listPublishedOnce } from "@/lib/publishing/queries";

/** A piece of news as a mail would tell it. */
export type MailableNews = {
  readonly documentId: string;
  readonly slug: string;
  /** The published edition, to be sent back with the press. */
  readonly edition: number;
  readonly words: NewsWords;
};

/** The published words of a piece of news; null for what is not public now. */
export async function findMailable(documentId: string): Promise<MailableNews | null> {
  if (!z.uuid().safeParse(documentId).success) return null;
  const [document] = await listPublishedOnce(news, documentId);
  if (!document || document.withdrawn) return null;
  const { id, en } = document.content;
  const said = ({ title, summary }: { title: string; summary: string }) => ({ title, summary });
  return {
    ...{ documentId, slug: document.slug, edition: document.edition },
    words: { id: said(id), en: en === null || document.translationStale ? null : said(en) },
  };
}

/** What the page before the press says. */
export type MailingView = {
  readonly news: MailableNews | null;
  readonly mailing: MailingState | null;
  /** How many members would get it now. */
  readonly readers: number;
};

/** A piece of news, whether and when it went to the members, and how many would get it now; null for who may not. */
export async function viewMailing(staff: Staff, documentId: string): Promise<MailingView | null> {
  if (!mayEditContent(staff) || !z.uuid().safeParse(documentId).success) return null;
  const [found, mailing, readers] = await Promise.all([
    findMailable(documentId),
    findMailing(staff, documentId),
    countNewsReaders(staff),
  ]);
  return { news: found, mailing, readers };
}
