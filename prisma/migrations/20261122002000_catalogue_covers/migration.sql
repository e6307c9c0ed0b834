-- Written by `npm run db:migration` from prisma/schema.
-- CreateTable
CREATE TABLE "catalogue_cover" (
    "record_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "alt" TEXT NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalogue_cover_pkey" PRIMARY KEY ("record_id")
);

-- CreateTable
CREATE TABLE "catalogue_cover_size" (
    "cover_id" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "webp" BYTEA NOT NULL,

    CONSTRAINT "catalogue_cover_size_pkey" PRIMARY KEY ("cover_id","width")
);

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_cover_id_key" ON "catalogue_cover"("id");

-- AddForeignKey
ALTER TABLE "catalogue_cover" ADD CONSTRAINT "catalogue_cover_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "catalogue_record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_cover_size" ADD CONSTRAINT "catalogue_cover_size_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "catalogue_cover"("id") ON DELETE CASCADE ON UPDATE CASCADE;
