-- Written by `npm run db:migration` from prisma/schema.
-- CreateTable
CREATE TABLE "catalogue_unanswered" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "day" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "catalogue_unanswered_pkey" PRIMARY KEY ("day","text")
);

-- CreateTable
CREATE TABLE "catalogue_ignored_search" (
    "text" TEXT NOT NULL,
    "ignored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalogue_ignored_search_pkey" PRIMARY KEY ("text")
);

-- CreateTable
CREATE TABLE "catalogue_mapping" (
    "name" TEXT NOT NULL,
    "targets" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalogue_mapping_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_unanswered_id_key" ON "catalogue_unanswered"("id");
