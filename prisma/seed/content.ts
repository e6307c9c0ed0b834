import {
  announcementPublisher,
  collectionPublisher,
  newsPublisher,
  pagePublisher,
  servicePublisher,
} from "../../lib/content/mutations";
import { actAsSystem } from "../../lib/identity/proofs";
import { now } from "../../lib/platform/clock";
import { seedDocument } from "../../lib/publishing/mutations";
import { closingWords, nextClosing } from "./content/announcements";
import { buildingServices } from "./content/building-services";
import { collections } from "./content/collections";
import { contactPages } from "./content/contact-pages";
import { digitalServices } from "./content/digital-services";
import { collectionWords, newsWords, pageWords, serviceWords } from "./content/entry";
import { membershipPages } from "./content/membership-pages";
import { news } from "./content/news";
import { onlineServices } from "./content/online-services";
import { profilePages } from "./content/profile-pages";
import { readingServices } from "./content/reading-services";
import { tanyaService } from "./content/tanya-service";
import { seedHolidays } from "./hours-holidays";

const system = actAsSystem("Sistem");

/** The reference service first; then the house from the ground floor up, then what is had from home. */
const services = [
  tanyaService,
  ...buildingServices,
  ...readingServices,
  ...onlineServices,
  ...digitalServices,
];
const pages = [...profilePages, ...contactPages, ...membershipPages];

/** News and an announcement are examples: a real library writes its own. */
async function seedExamples(): Promise<void> {
  for (const [position, entry] of news.entries())
    await seedDocument(system, newsPublisher, {
      slug: entry.slug,
      position,
      words: newsWords(entry),
    });
  const closing = nextClosing(now(), seedHolidays);
  if (closing)
    await seedDocument(system, announcementPublisher, {
      slug: "hari-libur-berikutnya",
      position: 0,
      words: closingWords(closing),
    });
}

/**
 * What the public site says, in every installation; in the demo news and an announcement too. May run any number of
 * times: a document that exists belongs to its editors.
 */
export default async function seedContent({ demo }: { readonly demo: boolean }): Promise<void> {
  for (const [position, entry] of services.entries())
    await seedDocument(system, servicePublisher, {
      slug: entry.slug,
      position,
      words: serviceWords(entry),
    });
  for (const [position, entry] of collections.entries())
    await seedDocument(system, collectionPublisher, {
      slug: entry.slug,
      position,
      words: collectionWords(entry),
    });
  for (const [position, entry] of pages.entries())
    await seedDocument(system, pagePublisher, {
      slug: entry.slug,
      position,
      words: pageWords(entry),
    });
  if (demo) await seedExamples();
}
