-- Lexemes by which an index probe answers for what stood in the row alone: which 8,192 records a record was catalogued
-- among (a search for a very common word is held to the newest), its decade, and whether it can be had
-- (lib/catalogue/search/domain/lexemes.ts). Records catalogued before are given theirs.
UPDATE search.record SET terms = terms || (
  format('''=z%s''', record_id / 8192)
  || CASE WHEN available THEN ' ''=v''' ELSE '' END
  || coalesce(format(' ''=w%s''', year - year % 10), ''))::tsvector;
