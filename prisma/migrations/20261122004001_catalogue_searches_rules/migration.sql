-- By hand: an import of a table may wait for staff to say what its columns are, and what the new tables may hold.
ALTER TABLE catalogue_import DROP CONSTRAINT catalogue_import_state_check;
ALTER TABLE catalogue_import ADD CONSTRAINT catalogue_import_state_check
  CHECK (state = ANY (ARRAY['mapping', 'waiting', 'running', 'done', 'failed', 'stopped'])
    AND (state <> 'mapping' OR format = 'csv'));
ALTER TABLE catalogue_unanswered ADD CONSTRAINT catalogue_unanswered_check
  CHECK (count >= 1 AND length(text) BETWEEN 1 AND 200);
ALTER TABLE catalogue_ignored_search ADD CONSTRAINT catalogue_ignored_search_check
  CHECK (length(text) BETWEEN 1 AND 200);
ALTER TABLE catalogue_mapping ADD CONSTRAINT catalogue_mapping_check
  CHECK (length(name) BETWEEN 1 AND 60 AND jsonb_typeof(targets) = 'object');
