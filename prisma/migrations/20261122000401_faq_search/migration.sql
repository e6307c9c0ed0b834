-- What the FAQ search reads. Written by lib/faq in the transaction that publishes an entry; prisma/schema does not know it.
CREATE SCHEMA IF NOT EXISTS search;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE search.faq_entry (
  document_id uuid NOT NULL,
  locale text NOT NULL CHECK (locale IN ('id', 'en')),
  slug text NOT NULL,
  category text NOT NULL,
  question text NOT NULL,
  answer text NOT NULL,
  keywords text[] NOT NULL,
  -- Terms of lib/language/search-text: A question, B keywords, C answer.
  terms tsvector NOT NULL,
  question_terms integer NOT NULL CHECK (question_terms >= 0),
  -- Every word and term of the entry, for the counts of faq_word.
  words text[] NOT NULL,
  -- By which reading of the language the terms were made.
  reading text NOT NULL,
  PRIMARY KEY (document_id, locale)
);
CREATE INDEX faq_entry_terms_idx ON search.faq_entry USING gin (terms);

-- The vocabulary: in how many entries a word or term stands, and what a misspelt word is compared with. The empty word
-- counts the entries.
CREATE TABLE search.faq_word (
  word text PRIMARY KEY,
  -- Without vowels, as people shorten words: "tmpt".
  skeleton text NOT NULL,
  entries integer NOT NULL CHECK (entries >= 0)
);
-- A misspelt word is compared by trigrams with those that begin alike and are about as long: a few hundred of any vocabulary.
CREATE INDEX faq_word_start_idx ON search.faq_word (left(word, 1), length(word));
CREATE INDEX faq_word_skeleton_idx ON search.faq_word (skeleton);
CREATE INDEX faq_word_prefix_idx ON search.faq_word (word text_pattern_ops);

ALTER TABLE "faq_unanswered"
  ADD CONSTRAINT "faq_unanswered_text_check" CHECK (length("text") BETWEEN 1 AND 200),
  ADD CONSTRAINT "faq_unanswered_locale_check" CHECK ("locale" IN ('id', 'en')),
  ADD CONSTRAINT "faq_unanswered_count_check" CHECK ("count" >= 0);

ALTER TABLE "faq_feedback"
  ADD CONSTRAINT "faq_feedback_counts_check" CHECK ("helpful" >= 0 AND "unhelpful" >= 0);
