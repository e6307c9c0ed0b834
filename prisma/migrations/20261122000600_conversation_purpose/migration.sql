-- Written by `npm run db:migration` from prisma/schema.
-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "purpose" TEXT;
