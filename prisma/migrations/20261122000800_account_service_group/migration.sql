-- An account names the document of its service group instead of repeating the group's name (R006), and counts changes.
ALTER TABLE "account"
  ADD COLUMN "service_group_id" UUID,
  ADD COLUMN "changes" INTEGER NOT NULL DEFAULT 0;

-- Names used to be typed freely, and stayed as they were when a group was renamed. Each finds its group by any name the
-- group has ever had, or by its address; a name that finds none becomes a published group of its own, so that nobody
-- loses one. Where the groups are still to be seeded, the seed finds its addresses taken and leaves them.
DO $$
DECLARE
  typed TEXT;
  said TEXT;
  address TEXT;
  found UUID;
BEGIN
  FOR typed IN SELECT DISTINCT "service_group" FROM "account" WHERE "service_group" IS NOT NULL ORDER BY 1 LOOP
    said := btrim(left(btrim(regexp_replace(typed, '[\s[:cntrl:]]+', ' ', 'g')), 120));
    CONTINUE WHEN said = '';
    address := btrim(left(regexp_replace(lower(said), '[^a-z0-9]+', '-', 'g'), 80), '-');
    IF address = '' THEN
      address := 'kelompok-' || left(md5(said), 8);
    END IF;

    found := NULL;
    SELECT d."id" INTO found
    FROM "document" d JOIN "edition" e ON e."document_id" = d."id"
    WHERE d."kind" = 'service-group' AND d."first_published_at" IS NOT NULL
      AND (lower(e."content" #>> '{id,name}') = lower(said) OR d."slug" = address)
    ORDER BY (lower(e."content" #>> '{id,name}') = lower(said)) DESC,
      (e."number" = d."published") DESC NULLS LAST, e."at" DESC
    LIMIT 1;

    IF found IS NULL THEN
      found := gen_random_uuid();
      -- A draft that nobody has seen may hold the address.
      IF EXISTS (SELECT FROM "document" WHERE "kind" = 'service-group' AND "slug" = address) THEN
        address := btrim(left(address, 71), '-') || '-' || left(md5(said), 8);
      END IF;
      INSERT INTO "document" ("id", "kind", "slug", "position", "latest", "published", "first_published_at", "published_at")
      SELECT found, 'service-group', address, coalesce(max("position") + 1, 0), 1, 1, now(), now()
      FROM "document" WHERE "kind" = 'service-group';
      INSERT INTO "edition" ("document_id", "number", "content", "author_name", "at")
      VALUES (found, 1, jsonb_build_object('shared', '{}'::jsonb, 'en', NULL, 'enOf', NULL,
        'id', jsonb_build_object('name', said, 'description', '')), 'Sistem', now());
      INSERT INTO "publication" ("document_id", "number", "edition", "actor_name", "at")
      VALUES (found, 1, 1, 'Sistem', now());
    END IF;

    UPDATE "account" SET "service_group_id" = found WHERE "service_group" = typed;
  END LOOP;
END
$$;

ALTER TABLE "account"
  DROP COLUMN "service_group",
  ADD CONSTRAINT "account_service_group_id_fkey" FOREIGN KEY ("service_group_id") REFERENCES "document"("id")
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "account_changes_check" CHECK ("changes" >= 0);
