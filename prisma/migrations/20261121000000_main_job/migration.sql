-- Written by `npm run db:migration` from prisma/schema.
-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "patron_name" TEXT NOT NULL,
    "patron_email" TEXT NOT NULL,
    "member_number_given" TEXT,
    "question_type" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "key_hash" CHAR(64),
    "account_id" UUID,
    "public_computer" BOOLEAN NOT NULL,
    "previous_id" UUID,
    "start_client_id" UUID NOT NULL,
    "last_seq" INTEGER NOT NULL,
    "published_seq" INTEGER NOT NULL,
    "librarian_id" UUID,
    "librarian_name" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "first_reply_at" TIMESTAMPTZ(3),
    "breached_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "mail_requested_at" TIMESTAMPTZ(3),
    "verification" TEXT NOT NULL,
    "last_message_by" TEXT,
    "last_message_preview" TEXT,
    "last_message_at" TIMESTAMPTZ(3),
    "patron_message_seq" INTEGER NOT NULL,
    "patron_read_seq" INTEGER NOT NULL,
    "patron_read_at" TIMESTAMPTZ(3),
    "librarian_read_seq" INTEGER NOT NULL,
    "librarian_read_at" TIMESTAMPTZ(3),
    "patron_seen_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_event" (
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT,
    "client_id" UUID,
    "body" TEXT,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_event_pkey" PRIMARY KEY ("conversation_id","seq")
);

-- CreateTable
CREATE TABLE "conversation_alarm" (
    "conversation_id" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_alarm_pkey" PRIMARY KEY ("conversation_id","level")
);

-- CreateTable
CREATE TABLE "duty" (
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "service_group" TEXT,
    "on_duty" BOOLEAN NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "heartbeat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "hours_schedule" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "closed_on_national" BOOLEAN NOT NULL,
    "closed_on_leave" BOOLEAN NOT NULL,

    CONSTRAINT "hours_schedule_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "hours_week" (
    "schedule_code" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "spans" JSONB NOT NULL,

    CONSTRAINT "hours_week_pkey" PRIMARY KEY ("schedule_code","valid_from")
);

-- CreateTable
CREATE TABLE "hours_override" (
    "id" UUID NOT NULL,
    "schedule_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "spans" JSONB NOT NULL,

    CONSTRAINT "hours_override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hours_holiday" (
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "hours_holiday_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "password_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "service_group" TEXT,
    "member_number" TEXT,
    "deactivated_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_session" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "signed_in_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "realtime_epoch" (
    "id" INTEGER NOT NULL,
    "epoch" INTEGER NOT NULL,

    CONSTRAINT "realtime_epoch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "serial" BIGSERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mobile" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "identity_kind" TEXT NOT NULL,
    "identity_sealed" TEXT NOT NULL,
    "identity_index" TEXT NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_try" (
    "id" BIGSERIAL NOT NULL,
    "conversation_id" UUID NOT NULL,
    "number_index" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "matched" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_try_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_window" (
    "key_hash" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_window_pkey" PRIMARY KEY ("key_hash")
);

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_idx" ON "audit_entry"("subject", "id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "conversation_account_id_idx" ON "conversation"("account_id");

-- CreateIndex
CREATE INDEX "conversation_librarian_id_state_idx" ON "conversation"("librarian_id", "state");

-- CreateIndex
CREATE INDEX "conversation_started_at_idx" ON "conversation"("started_at");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_key_hash_start_client_id_key" ON "conversation"("key_hash", "start_client_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_event_conversation_id_client_id_key" ON "conversation_event"("conversation_id", "client_id");

-- CreateIndex
CREATE INDEX "hours_override_schedule_code_first_day_idx" ON "hours_override"("schedule_code", "first_day");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "account_member_number_key" ON "account"("member_number");

-- CreateIndex
CREATE INDEX "account_session_account_id_idx" ON "account_session"("account_id");

-- CreateIndex
CREATE INDEX "account_session_expires_at_idx" ON "account_session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "member_serial_key" ON "member"("serial");

-- CreateIndex
CREATE UNIQUE INDEX "member_number_key" ON "member"("number");

-- CreateIndex
CREATE UNIQUE INDEX "member_identity_index_key" ON "member"("identity_index");

-- CreateIndex
CREATE INDEX "verification_try_conversation_id_idx" ON "verification_try"("conversation_id");

-- CreateIndex
CREATE INDEX "verification_try_number_index_at_idx" ON "verification_try"("number_index", "at");

-- CreateIndex
CREATE INDEX "rate_window_ends_at_idx" ON "rate_window"("ends_at");

-- AddForeignKey
ALTER TABLE "conversation_event" ADD CONSTRAINT "conversation_event_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_alarm" ADD CONSTRAINT "conversation_alarm_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_week" ADD CONSTRAINT "hours_week_schedule_code_fkey" FOREIGN KEY ("schedule_code") REFERENCES "hours_schedule"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hours_override" ADD CONSTRAINT "hours_override_schedule_code_fkey" FOREIGN KEY ("schedule_code") REFERENCES "hours_schedule"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_member_number_fkey" FOREIGN KEY ("member_number") REFERENCES "member"("number") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_session" ADD CONSTRAINT "account_session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
