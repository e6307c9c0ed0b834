import { faqPublisher } from "../../lib/faq/mutations";
import { faqCategories } from "../../lib/faq/schema";
import { actAsSystem } from "../../lib/identity/proofs";
import { seedDocument } from "../../lib/publishing/mutations";
import { listedAnswers } from "./content/faq-answers";
import { publicSource, withLinks } from "./content/faq-links";
import { richText } from "./content/notation";
import entries from "./faq-entries.json" with { type: "json" };

type Entry = (typeof entries)[number];

function toWords(entry: Entry) {
  const category = faqCategories.find((known) => known === entry.category);
  if (!category) throw new Error(`no category of the FAQ: ${entry.category}`);
  const written = listedAnswers[entry.id] ?? { id: entry.answerId, en: entry.answerEn };
  return {
    shared: {
      category,
      keywords: entry.keywords,
      source: publicSource(entry.source),
      needsConfirmation: entry.needsConfirmation,
      confirm: entry.confirm,
    },
    id: { question: entry.questionId, answer: richText(withLinks(written.id, "id")) },
    en: { question: entry.questionEn, answer: richText(withLinks(written.en, "en")) },
  };
}

/** The entries of the FAQ, each at the address of its id, in every installation; may run any number of times. */
export default async function seedFaq(): Promise<void> {
  const system = actAsSystem("Sistem");
  for (const [position, entry] of entries.entries())
    await seedDocument(system, faqPublisher, {
      slug: entry.id,
      position,
      words: toWords(entry),
    });
}
