-- Written by `npm run db:migration` from prisma/schema.
-- CreateTable
CREATE TABLE "faq_unanswered" (
    "day" DATE NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "faq_unanswered_pkey" PRIMARY KEY ("day","locale","text")
);

-- CreateTable
CREATE TABLE "faq_feedback" (
    "document_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "helpful" INTEGER NOT NULL,
    "unhelpful" INTEGER NOT NULL,

    CONSTRAINT "faq_feedback_pkey" PRIMARY KEY ("document_id","day")
);
