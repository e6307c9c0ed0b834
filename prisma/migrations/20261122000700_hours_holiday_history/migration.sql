-- Written by `npm run db:migration` from prisma/schema.
-- CreateTable
CREATE TABLE "hours_holiday_edition" (
    "number" SERIAL NOT NULL,
    "date" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "hours_holiday_edition_pkey" PRIMARY KEY ("number")
);
