-- The order of the shelf (lib/catalogue/bibliography/domain/call-number.ts, shelfKey). '' is a row written before this column
-- was there: the worker reads its call number (lib/catalogue/browse/jobs.ts). Null where there is none.
ALTER TABLE search.record ADD COLUMN sort_shelf text COLLATE "C" DEFAULT '' CHECK (length(sort_shelf) <= 200);
CREATE INDEX record_shelf_idx ON search.record (sort_shelf, record_id) WHERE sort_shelf IS NOT NULL;
