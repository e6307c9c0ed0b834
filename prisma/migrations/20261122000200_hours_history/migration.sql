-- Written by `npm run db:migration` from prisma/schema.
-- CreateTable
CREATE TABLE "hours_edition" (
    "schedule_code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "change" JSONB NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "hours_edition_pkey" PRIMARY KEY ("schedule_code","version")
);

-- AddForeignKey
ALTER TABLE "hours_edition" ADD CONSTRAINT "hours_edition_schedule_code_fkey" FOREIGN KEY ("schedule_code") REFERENCES "hours_schedule"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
