import "server-only";
import type { Publisher } from "@/lib/publishing/mutations";
import { announcement, collection, page, service } from "./queries";
import type {
  AnnouncementContent,
  CollectionContent,
  NewsContent,
  PageContent,
  ServiceContent,
} from "./schema";
import { writtenNewsSchema } from "./schema";

/** The five kinds of the public site, as `lib/publishing` saves and publishes them. No index hangs on them. */
export const servicePublisher: Publisher<ServiceContent> = service;
export const collectionPublisher: Publisher<CollectionContent> = collection;
export const pagePublisher: Publisher<PageContent> = page;
export const announcementPublisher: Publisher<AnnouncementContent> = announcement;

/** News with an image is saved only with its description, in each language that is written. */
export const newsPublisher: Publisher<NewsContent> = { kind: "news", schema: writtenNewsSchema };
