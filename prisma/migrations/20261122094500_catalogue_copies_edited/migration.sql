-- Written by `npm run db:migration` from prisma/schema.
-- AlterTable
ALTER TABLE "catalogue_copy" ADD COLUMN     "claim" TEXT,
ADD COLUMN     "edited_by" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "catalogue_import" ADD COLUMN     "heading" BYTEA;

-- AlterTable
ALTER TABLE "catalogue_rejection" ADD COLUMN     "row" INTEGER;

-- CreateTable
CREATE TABLE "catalogue_import_note" (
    "id" SERIAL NOT NULL,
    "import_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,
    "row" INTEGER,
    "record_id" INTEGER,
    "detail" TEXT,
    "other_record_id" INTEGER,

    CONSTRAINT "catalogue_import_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "catalogue_import_note_import_id_id_idx" ON "catalogue_import_note"("import_id", "id");

-- AddForeignKey
ALTER TABLE "catalogue_import_note" ADD CONSTRAINT "catalogue_import_note_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "catalogue_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
