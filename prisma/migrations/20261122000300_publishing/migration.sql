-- Written by `npm run db:migration` from prisma/schema.
-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "latest" INTEGER NOT NULL,
    "published" INTEGER,
    "first_published_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "copy_of" INTEGER,
    "author_id" UUID,
    "author_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("document_id","number")
);

-- CreateTable
CREATE TABLE "publication" (
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "edition" INTEGER,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("document_id","number")
);

-- CreateIndex
CREATE INDEX "document_kind_position_idx" ON "document"("kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "document_kind_slug_key" ON "document"("kind", "slug");

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
