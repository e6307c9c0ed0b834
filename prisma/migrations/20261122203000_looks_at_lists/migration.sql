-- Written by `npm run db:migration` from prisma/schema.
-- AlterTable
ALTER TABLE "access_entry" ADD COLUMN     "hour" TIMESTAMPTZ(3),
ADD COLUMN     "shown" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateIndex
CREATE INDEX "access_entry_shown_idx" ON "access_entry" USING GIN ("shown");

-- CreateIndex
CREATE UNIQUE INDEX "access_entry_reader_id_subject_manner_hour_key" ON "access_entry"("reader_id", "subject", "manner", "hour");
