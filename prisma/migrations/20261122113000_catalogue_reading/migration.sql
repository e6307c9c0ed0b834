-- By hand: which reading the catalogue is indexed by (lib/catalogue/search/domain/index-reading.ts), in one row. A question
-- asks for just the lexemes of one reading; the worker indexes records of another again (lib/catalogue/search/jobs.ts).
CREATE TABLE search.catalogue_reading (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  reading text NOT NULL,
  -- Up to this record (of search.record) all are indexed by the reading, those behind it perhaps not. Null: all are.
  indexed_to integer CHECK (indexed_to >= 0)
);
-- What is indexed already was indexed by readings that nobody has noted; an empty catalogue has nothing to do again.
INSERT INTO search.catalogue_reading (reading, indexed_to)
SELECT '', 0 WHERE EXISTS (SELECT FROM search.record);
