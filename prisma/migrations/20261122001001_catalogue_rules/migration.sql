-- The catalogue follows these rules whatever a program does (decision 0008).
ALTER TABLE "catalogue_record"
  ADD CONSTRAINT "catalogue_record_numbers_check" CHECK ("version" >= 1 AND ("year" IS NULL OR "year" BETWEEN 1 AND 9999)),
  ADD CONSTRAINT "catalogue_record_words_check" CHECK ("source" <> '' AND "kind" <> '' AND "control_number" <> ''),
  ADD CONSTRAINT "catalogue_record_digest_check" CHECK (octet_length("digest") = 32),
  ADD CONSTRAINT "catalogue_record_raw_check" CHECK (("raw" IS NULL) = ("raw_format" IS NULL)
    AND ("raw_format" IS NULL OR "raw_format" IN ('iso2709', 'marcxml', 'csv')));

ALTER TABLE "catalogue_identifier"
  ADD CONSTRAINT "catalogue_identifier_kind_check" CHECK ("kind" IN ('isbn', 'issn', 'system', 'digest')),
  ADD CONSTRAINT "catalogue_identifier_value_check" CHECK (length("value") BETWEEN 1 AND 200);

ALTER TABLE "catalogue_copy"
  ADD CONSTRAINT "catalogue_copy_status_check" CHECK ("status" IN
    ('available', 'on-loan', 'in-process', 'repair', 'missing')),
  ADD CONSTRAINT "catalogue_copy_position_check" CHECK ("position" >= 1),
  ADD CONSTRAINT "catalogue_copy_barcode_check" CHECK (length("barcode") BETWEEN 1 AND 100);

ALTER TABLE "catalogue_edition"
  ADD CONSTRAINT "catalogue_edition_version_check" CHECK ("version" >= 1);

CREATE TRIGGER catalogue_edition_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "catalogue_edition"
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();

ALTER TABLE "catalogue_import"
  ADD CONSTRAINT "catalogue_import_state_check" CHECK ("state" IN ('waiting', 'running', 'done', 'failed', 'stopped')),
  ADD CONSTRAINT "catalogue_import_format_check" CHECK ("format" IN ('iso2709', 'marcxml', 'csv')
    AND ("format" = 'csv') = ("mapping" IS NOT NULL)),
  ADD CONSTRAINT "catalogue_import_position_check" CHECK ("position" BETWEEN 0 AND "file_bytes"),
  -- Every record read ended in one of these ways.
  ADD CONSTRAINT "catalogue_import_counts_check" CHECK (LEAST("added", "changed", "unchanged", "withdrawn", "rejected") >= 0
    AND "read" = "added" + "changed" + "unchanged" + "withdrawn" + "rejected"),
  ADD CONSTRAINT "catalogue_import_end_check" CHECK (("finished_at" IS NOT NULL) = ("state" IN ('done', 'failed', 'stopped'))
    AND ("failure" IS NOT NULL) = ("state" = 'failed'));

ALTER TABLE "catalogue_rejection"
  ADD CONSTRAINT "catalogue_rejection_number_check" CHECK ("number" >= 1 AND "position" >= 0),
  -- A record of ISO 2709 has 99,999 bytes at most; of anything longer the beginning is kept.
  ADD CONSTRAINT "catalogue_rejection_raw_check" CHECK (octet_length("raw") <= 1048576);
