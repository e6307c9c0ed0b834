-- What is published follows these rules whatever a program does (decision 0006).
ALTER TABLE "document"
  ADD CONSTRAINT "document_kind_check" CHECK ("kind" IN
    ('faq', 'service', 'collection', 'news', 'page', 'announcement', 'question-type', 'service-group')),
  ADD CONSTRAINT "document_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 80),
  ADD CONSTRAINT "document_numbers_check" CHECK ("latest" >= 1 AND "position" >= 0
    AND ("published" IS NULL OR "published" BETWEEN 1 AND "latest")),
  -- A published document says since when, and has been published once at least.
  ADD CONSTRAINT "document_dates_check" CHECK (("published" IS NULL) = ("published_at" IS NULL)
    AND ("published_at" IS NULL OR "first_published_at" IS NOT NULL));

ALTER TABLE "edition"
  ADD CONSTRAINT "edition_number_check" CHECK ("number" >= 1 AND ("copy_of" IS NULL OR "copy_of" < "number")),
  ADD CONSTRAINT "edition_content_check" CHECK (jsonb_typeof("content") = 'object');

-- History is only added to: who said what, and when the public saw it.
CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER edition_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "edition"
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();

CREATE TRIGGER publication_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "publication"
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
