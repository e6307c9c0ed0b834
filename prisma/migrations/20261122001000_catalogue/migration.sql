-- Written by `npm run db:migration` from prisma/schema.
-- CreateTable
CREATE TABLE "catalogue_record" (
    "id" SERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "control_source" TEXT NOT NULL,
    "control_number" TEXT,
    "marc" BYTEA NOT NULL,
    "raw" BYTEA,
    "raw_format" TEXT,
    "digest" BYTEA NOT NULL,
    "title" TEXT NOT NULL,
    "creator_line" TEXT,
    "imprint" TEXT,
    "year" INTEGER,
    "kind" TEXT NOT NULL,
    "digital_kind" TEXT,
    "language" TEXT,
    "call_number" TEXT,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "import_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "catalogue_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_identifier" (
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,

    CONSTRAINT "catalogue_identifier_pkey" PRIMARY KEY ("kind","value","record_id")
);

-- CreateTable
CREATE TABLE "catalogue_copy" (
    "id" SERIAL NOT NULL,
    "record_id" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "barcode" TEXT,
    "accession" TEXT,
    "position" INTEGER NOT NULL,
    "call_number" TEXT,
    "access" TEXT,
    "location" TEXT,
    "note" TEXT,
    "status" TEXT NOT NULL,
    "status_at" TIMESTAMPTZ(3) NOT NULL,
    "status_by" UUID,
    "added_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "catalogue_copy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_edition" (
    "record_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "marc" BYTEA NOT NULL,
    "raw" BYTEA,
    "raw_format" TEXT,
    "title" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "import_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "catalogue_edition_pkey" PRIMARY KEY ("record_id","version")
);

-- CreateTable
CREATE TABLE "catalogue_import" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_digest" BYTEA NOT NULL,
    "file_bytes" BIGINT NOT NULL,
    "format" TEXT NOT NULL,
    "mapping" JSONB,
    "state" TEXT NOT NULL,
    "failure" TEXT,
    "position" BIGINT NOT NULL,
    "read" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "withdrawn" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "warnings" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3),
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,

    CONSTRAINT "catalogue_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_rejection" (
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "raw" BYTEA NOT NULL,

    CONSTRAINT "catalogue_rejection_pkey" PRIMARY KEY ("import_id","number")
);

-- CreateIndex
CREATE INDEX "catalogue_record_changed_at_id_idx" ON "catalogue_record"("changed_at", "id");

-- CreateIndex
CREATE INDEX "catalogue_record_created_at_id_idx" ON "catalogue_record"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_record_source_control_source_control_number_key" ON "catalogue_record"("source", "control_source", "control_number");

-- CreateIndex
CREATE INDEX "catalogue_identifier_record_id_idx" ON "catalogue_identifier"("record_id");

-- CreateIndex
CREATE INDEX "catalogue_copy_record_id_position_idx" ON "catalogue_copy"("record_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_copy_source_barcode_key" ON "catalogue_copy"("source", "barcode");

-- CreateIndex
CREATE INDEX "catalogue_import_state_created_at_idx" ON "catalogue_import"("state", "created_at");

-- CreateIndex
CREATE INDEX "catalogue_import_created_at_idx" ON "catalogue_import"("created_at");

-- AddForeignKey
ALTER TABLE "catalogue_identifier" ADD CONSTRAINT "catalogue_identifier_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "catalogue_record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_copy" ADD CONSTRAINT "catalogue_copy_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "catalogue_record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_edition" ADD CONSTRAINT "catalogue_edition_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "catalogue_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_rejection" ADD CONSTRAINT "catalogue_rejection_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "catalogue_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
