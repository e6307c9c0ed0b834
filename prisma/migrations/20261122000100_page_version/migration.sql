-- Written by `npm run db:migration` from prisma/schema.
-- CreateTable
CREATE TABLE "page_version" (
    "id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "page_version_pkey" PRIMARY KEY ("id")
);
