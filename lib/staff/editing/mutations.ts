import "server-only";
import {
  announcementPublisher,
  collectionPublisher,
  newsPublisher,
  pagePublisher,
  servicePublisher,
} from "@/lib/content/mutations";
import { faqPublisher } from "@/lib/faq/mutations";
import type { Publisher } from "@/lib/publishing/mutations";
import { questionType, serviceGroup } from "@/lib/publishing/schema";
import type { DocumentKind } from "@/lib/publishing/types";
import type { EditedContent } from "./types";

/** A kind's publisher without its type: the editor knows documents by their fields, the owner checks what they say. */
function plain<Said extends EditedContent>(publisher: Publisher<Said>): Publisher<EditedContent> {
  const { kind, schema, shown } = publisher;
  if (!shown) return { kind, schema };
  return {
    kind,
    schema,
    shown: (tx, document, content) =>
      shown(tx, document, content === null ? null : schema.parse(content)),
  };
}

const publishers: { readonly [K in DocumentKind]: Publisher<EditedContent> } = {
  faq: plain(faqPublisher),
  service: plain(servicePublisher),
  collection: plain(collectionPublisher),
  news: plain(newsPublisher),
  page: plain(pagePublisher),
  announcement: plain(announcementPublisher),
  "question-type": plain(questionType),
  "service-group": plain(serviceGroup),
};

/** Whoever owns the kind: its schema, and what happens in the transaction that makes it public. */
export const publisherOf = (kind: DocumentKind): Publisher<EditedContent> => publishers[kind];
