-- What the catalogue's search reads (decision 0008). Written by lib/catalogue/search in the transaction that stores a
-- record; prisma/schema does not know it. Narrow, because fetching its rows is what a search costs.
CREATE TABLE search.record (
  record_id integer PRIMARY KEY REFERENCES catalogue_record (id) ON DELETE CASCADE,
  -- Lexemes of lib/catalogue/search/domain/lexemes.ts; A title, B names and subjects, C stems, D the rest.
  terms tsvector NOT NULL,
  title_words smallint NOT NULL CHECK (title_words >= 0),
  year smallint CHECK (year BETWEEN 1 AND 9999),
  available boolean NOT NULL,
  kind text NOT NULL,
  digital_kind text,
  language text,
  sort_title text COLLATE "C" NOT NULL CHECK (length(sort_title) <= 200),
  sort_author text COLLATE "C" CHECK (length(sort_author) <= 200),
  -- Values of search.facet_value.
  creators bigint[] NOT NULL,
  subjects bigint[] NOT NULL,
  locations bigint[] NOT NULL
);
CREATE INDEX record_terms_idx ON search.record USING gin (terms) WITH (fastupdate = on, gin_pending_list_limit = 1024);
CREATE INDEX record_title_idx ON search.record (sort_title, record_id);
CREATE INDEX record_author_idx ON search.record (sort_author, record_id);
CREATE INDEX record_year_idx ON search.record (year, record_id);

-- Names of what results are narrowed by. The number is made of the name (facetId), so that nobody looks it up to write.
CREATE TABLE search.facet_value (
  id bigint PRIMARY KEY,
  facet text NOT NULL CHECK (facet IN ('author', 'subject', 'location')),
  value text NOT NULL,
  -- The name in small letters without accents: what is typed begins like it.
  key text COLLATE "C" NOT NULL
);
CREATE INDEX facet_value_key_idx ON search.facet_value (facet, key);

-- The vocabulary of titles, names and subjects: in how many records a word stands, and what a misspelt one is
-- compared with.
CREATE TABLE search.catalogue_word (
  word text COLLATE "C" PRIMARY KEY,
  records integer NOT NULL,
  -- Without vowels, as people shorten words: "prpstkn".
  skeleton text COLLATE "C" NOT NULL GENERATED ALWAYS AS (translate(word, 'aiueo', '')) STORED,
  backwards text COLLATE "C" NOT NULL GENERATED ALWAYS AS (reverse(word)) STORED
) WITH (fillfactor = 80);
CREATE INDEX catalogue_word_skeleton_idx ON search.catalogue_word (skeleton);
CREATE INDEX catalogue_word_backwards_idx ON search.catalogue_word (backwards);

-- What an import adds to the vocabulary, until it is merged: a row for each word of a batch, never a wait.
CREATE TABLE search.catalogue_word_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  word text COLLATE "C" NOT NULL,
  records integer NOT NULL
);
