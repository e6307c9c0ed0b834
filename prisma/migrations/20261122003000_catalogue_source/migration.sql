-- Written by `npm run db:migration` from prisma/schema.
-- CreateTable
CREATE TABLE "catalogue_source" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "base_url" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "set_spec" TEXT,
    "every_hours" INTEGER,
    "paused_at" TIMESTAMPTZ(3),
    "granularity" TEXT,
    "deleted_record" TEXT,
    "sets" JSONB NOT NULL,
    "harvested_until" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalogue_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_harvest" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "failure" TEXT,
    "from_stamp" TEXT,
    "token" TEXT,
    "round" UUID NOT NULL,
    "rounds" INTEGER NOT NULL,
    "answered_at" TEXT,
    "latest_stamp" TEXT,
    "requests" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "read" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "withdrawn" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "rejections" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "resume_at" TIMESTAMPTZ(3) NOT NULL,
    "heartbeat_at" TIMESTAMPTZ(3),
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,

    CONSTRAINT "catalogue_harvest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_harvested" (
    "source_id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "record_id" INTEGER,
    "digest" BYTEA,
    "address" TEXT,
    "round" UUID NOT NULL,

    CONSTRAINT "catalogue_harvested_pkey" PRIMARY KEY ("source_id","identifier")
);

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_source_name_key" ON "catalogue_source"("name");

-- CreateIndex
CREATE INDEX "catalogue_harvest_source_id_created_at_idx" ON "catalogue_harvest"("source_id", "created_at");

-- CreateIndex
CREATE INDEX "catalogue_harvest_state_resume_at_idx" ON "catalogue_harvest"("state", "resume_at");

-- CreateIndex
CREATE INDEX "catalogue_harvested_record_id_idx" ON "catalogue_harvested"("record_id");

-- AddForeignKey
ALTER TABLE "catalogue_harvest" ADD CONSTRAINT "catalogue_harvest_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "catalogue_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_harvested" ADD CONSTRAINT "catalogue_harvested_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "catalogue_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_harvested" ADD CONSTRAINT "catalogue_harvested_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "catalogue_record"("id") ON DELETE SET NULL ON UPDATE CASCADE;
