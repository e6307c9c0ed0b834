-- Written by `npm run db:migration` from prisma/schema.
-- CreateTable
CREATE TABLE "member_figures" (
    "id" INTEGER NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "member_figures_pkey" PRIMARY KEY ("id")
);
