import "server-only";
import { getPublished, listPublished } from "@/lib/publishing/queries";
import type { PublishedDocument } from "@/lib/publishing/types";
import type {
  AnnouncementContent,
  CollectionContent,
  NewsContent,
  PageContent,
  ServiceContent,
} from "./schema";
import {
  announcementSchema,
  collectionSchema,
  newsSchema,
  pageSchema,
  serviceSchema,
} from "./schema";

export const service = { kind: "service", schema: serviceSchema } as const;
export const collection = { kind: "collection", schema: collectionSchema } as const;
export const news = { kind: "news", schema: newsSchema } as const;
export const page = { kind: "page", schema: pageSchema } as const;
export const announcement = { kind: "announcement", schema: announcementSchema } as const;

/** All public services, by position. */
export const listServices = (): Promise<readonly PublishedDocument<ServiceContent>[]> =>
  listPublished(service);
export const getService = (slug: string) => getPublished(service, slug);

export const listCollections = (): Promise<readonly PublishedDocument<CollectionContent>[]> =>
  listPublished(collection);

/** News, the newest date first. */
export async function listNews(): Promise<readonly PublishedDocument<NewsContent>[]> {
  const all = await listPublished(news);
  return [...all].sort((a, b) =>
    a.content.shared.date === b.content.shared.date
      ? b.firstPublishedAt.getTime() - a.firstPublishedAt.getTime()
      : a.content.shared.date < b.content.shared.date
        ? 1
        : -1,
  );
}
export const getNews = (slug: string) => getPublished(news, slug);

/** The sections of one address (`profil`, `kontak`), in order. */
export async function listSections(
  section: string,
): Promise<readonly PublishedDocument<PageContent>[]> {
  const all = await listPublished(page);
  return all.filter(({ content }) => content.shared.section === section);
}

/** Announcements whose time it is. */
export async function listAnnouncements(
  at: Date,
): Promise<readonly PublishedDocument<AnnouncementContent>[]> {
  const all = await listPublished(announcement);
  return all.filter(
    ({ content: { shared } }) =>
      Date.parse(shared.from) <= at.getTime() && at.getTime() < Date.parse(shared.to),
  );
}
