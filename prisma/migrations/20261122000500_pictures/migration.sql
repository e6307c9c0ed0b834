-- Written by `npm run db:migration` from prisma/schema.
-- CreateTable
CREATE TABLE "picture" (
    "id" UUID NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "picture_size" (
    "picture_id" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "webp" BYTEA NOT NULL,

    CONSTRAINT "picture_size_pkey" PRIMARY KEY ("picture_id","width")
);

-- AddForeignKey
ALTER TABLE "picture_size" ADD CONSTRAINT "picture_size_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;
