-- Written by `npm run db:migration` from prisma/schema.
-- CreateIndex
CREATE INDEX "member_birth_date_idx" ON "member"("birth_date");
