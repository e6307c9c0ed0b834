-- Harvested repositories follow these rules whatever a program does (decision 0008).
ALTER TABLE "catalogue_source"
  ADD CONSTRAINT "catalogue_source_name_check" CHECK ("name" ~ '^[a-z0-9]([a-z0-9.-]{0,58}[a-z0-9])?$' AND "title" <> ''),
  ADD CONSTRAINT "catalogue_source_url_check" CHECK ("base_url" ~ '^https?://' AND length("base_url") <= 500),
  ADD CONSTRAINT "catalogue_source_hours_check" CHECK ("every_hours" BETWEEN 1 AND 8760),
  ADD CONSTRAINT "catalogue_source_granularity_check" CHECK ("granularity" IN ('day', 'second')
    AND "deleted_record" IN ('no', 'transient', 'persistent'));

ALTER TABLE "catalogue_harvest"
  ADD CONSTRAINT "catalogue_harvest_state_check" CHECK ("state" IN ('waiting', 'running', 'done', 'failed', 'stopped')),
  -- Every record read ended in one of these ways.
  ADD CONSTRAINT "catalogue_harvest_counts_check" CHECK (LEAST("added", "changed", "unchanged", "withdrawn", "rejected") >= 0
    AND "read" = "added" + "changed" + "unchanged" + "withdrawn" + "rejected"),
  ADD CONSTRAINT "catalogue_harvest_end_check" CHECK (("finished_at" IS NOT NULL) = ("state" IN ('done', 'failed', 'stopped'))
    AND ("state" <> 'failed' OR "failure" IS NOT NULL));

-- One request at a time: a repository has one harvest that is not at its end.
CREATE UNIQUE INDEX "catalogue_harvest_open_key" ON "catalogue_harvest" ("source_id") WHERE "state" IN ('waiting', 'running');

ALTER TABLE "catalogue_harvested"
  ADD CONSTRAINT "catalogue_harvested_identifier_check" CHECK (length("identifier") BETWEEN 1 AND 500),
  ADD CONSTRAINT "catalogue_harvested_digest_check" CHECK (octet_length("digest") = 32);

-- A record may have come as Dublin Core.
ALTER TABLE "catalogue_record" DROP CONSTRAINT "catalogue_record_raw_check";
ALTER TABLE "catalogue_record"
  ADD CONSTRAINT "catalogue_record_raw_check" CHECK (("raw" IS NULL) = ("raw_format" IS NULL)
    AND ("raw_format" IS NULL OR "raw_format" IN ('iso2709', 'marcxml', 'csv', 'oai_dc')));
