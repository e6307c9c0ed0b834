-- Written by `npm run db:migration` from prisma/schema.
-- AlterTable
ALTER TABLE "account" ADD COLUMN     "totp_session_id" UUID;
