-- Written by `npm run db:migration` from prisma/schema.
-- AlterTable
ALTER TABLE "outgoing_mail" ADD COLUMN     "keep_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "member_former" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value_sealed" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_former_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "member_former_member_id_idx" ON "member_former"("member_id");

-- AddForeignKey
ALTER TABLE "member_former" ADD CONSTRAINT "member_former_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
