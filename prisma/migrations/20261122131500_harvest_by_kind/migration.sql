-- Written by `npm run db:migration` from prisma/schema.
-- CreateIndex
CREATE INDEX "catalogue_record_kind_changed_at_id_idx" ON "catalogue_record"("kind", "changed_at", "id");
