-- Written by `npm run db:migration` from prisma/schema.
-- CreateTable
CREATE TABLE "news_mailing" (
    "document_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "ordered_by" UUID NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "last_member_id" UUID,
    "written" INTEGER NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "news_mailing_pkey" PRIMARY KEY ("document_id")
);
