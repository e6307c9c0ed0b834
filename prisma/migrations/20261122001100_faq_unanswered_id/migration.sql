-- Written by `npm run db:migration` from prisma/schema.
-- AlterTable
ALTER TABLE "faq_unanswered" ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateIndex
CREATE UNIQUE INDEX "faq_unanswered_id_key" ON "faq_unanswered"("id");
