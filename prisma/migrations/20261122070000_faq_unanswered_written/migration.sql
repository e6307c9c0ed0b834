-- Written by `npm run db:migration` from prisma/schema.
-- AlterTable
ALTER TABLE "faq_unanswered" ADD COLUMN     "document_id" UUID;
