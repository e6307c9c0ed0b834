-- Written by `npm run db:migration` from prisma/schema.
-- AlterTable
ALTER TABLE "account" ADD COLUMN     "mail_topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "totp_confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_last_step" BIGINT,
ADD COLUMN     "totp_sealed" TEXT,
ALTER COLUMN "password_hash" DROP NOT NULL;

-- AlterTable
ALTER TABLE "account_session" ADD COLUMN     "awaits_factor" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "device" TEXT,
ADD COLUMN     "network" TEXT;

-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "verified_member_id" UUID;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "changes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "details_sealed" TEXT,
ADD COLUMN     "education" TEXT,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "email_verified_at" TIMESTAMPTZ(3),
ADD COLUMN     "institution" TEXT,
ADD COLUMN     "likeness_index" TEXT,
ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'id',
ADD COLUMN     "member_since" TIMESTAMPTZ(3),
ADD COLUMN     "occupation" TEXT,
ADD COLUMN     "restricted_at" TIMESTAMPTZ(3),
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'active',
ADD COLUMN     "state_changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "valid_until" DATE;

-- CreateTable
CREATE TABLE "access_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reader_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "manner" TEXT NOT NULL,

    CONSTRAINT "access_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_record" (
    "account_id" UUID NOT NULL,
    "record_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_record_pkey" PRIMARY KEY ("account_id","record_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "account_id" UUID NOT NULL,
    "code_hash" CHAR(64) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("account_id","code_hash")
);

-- CreateTable
CREATE TABLE "sign_in" (
    "id" BIGSERIAL NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "device" TEXT,
    "network" TEXT,

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailed_link" (
    "id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "email_index" TEXT NOT NULL,
    "payload_sealed" TEXT,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "mailed_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership_application" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "key_hash" CHAR(64),
    "answers_sealed" TEXT,
    "steps_done" INTEGER NOT NULL DEFAULT 0,
    "changes" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT,
    "email" TEXT,
    "email_verified_at" TIMESTAMPTZ(3),
    "mobile" TEXT,
    "birth_date" DATE,
    "identity_kind" TEXT,
    "identity_index" TEXT,
    "likeness_index" TEXT,
    "duplicate" BOOLEAN NOT NULL DEFAULT false,
    "warnings" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "member_id" UUID,

    CONSTRAINT "membership_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_event" (
    "id" BIGSERIAL NOT NULL,
    "application_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" BIGSERIAL NOT NULL,
    "application_id" UUID,
    "member_id" UUID,
    "purpose" TEXT NOT NULL,
    "text_version" INTEGER NOT NULL,
    "text_digest" CHAR(64) NOT NULL,
    "locale" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portrait" (
    "id" UUID NOT NULL,
    "application_id" UUID,
    "member_id" UUID,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "webp" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "portrait_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_card" (
    "member_id" UUID NOT NULL,
    "issue" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_at" TIMESTAMPTZ(3),
    "block_reason" TEXT,
    "blocked_by" UUID,

    CONSTRAINT "member_card_pkey" PRIMARY KEY ("member_id","issue")
);

-- CreateTable
CREATE TABLE "membership_rule" (
    "id" INTEGER NOT NULL,
    "validity_years" INTEGER,
    "guardian_below_age" INTEGER NOT NULL,
    "changes" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID,

    CONSTRAINT "membership_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "recipient_sealed" TEXT,
    "content_sealed" TEXT,
    "state" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rights_request" (
    "id" UUID NOT NULL,
    "member_id" UUID,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wanted_sealed" TEXT,
    "refusal" TEXT,
    "answer_sealed" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "changes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "rights_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erasure" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "request_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "exposed" TEXT NOT NULL,
    "happened" TEXT NOT NULL,
    "handling" TEXT NOT NULL,
    "people" INTEGER,
    "happened_at" TIMESTAMPTZ(3),
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "people_told_at" TIMESTAMPTZ(3),
    "agency_told_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "entered_by" UUID NOT NULL,
    "changes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_step" (
    "id" BIGSERIAL NOT NULL,
    "incident_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "incident_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "access_entry_subject_id_idx" ON "access_entry"("subject", "id");

-- CreateIndex
CREATE INDEX "access_entry_reader_id_id_idx" ON "access_entry"("reader_id", "id");

-- CreateIndex
CREATE INDEX "access_entry_at_idx" ON "access_entry"("at");

-- CreateIndex
CREATE INDEX "saved_record_record_id_idx" ON "saved_record"("record_id");

-- CreateIndex
CREATE INDEX "sign_in_account_id_id_idx" ON "sign_in"("account_id", "id");

-- CreateIndex
CREATE INDEX "sign_in_at_idx" ON "sign_in"("at");

-- CreateIndex
CREATE UNIQUE INDEX "mailed_link_token_hash_key" ON "mailed_link"("token_hash");

-- CreateIndex
CREATE INDEX "mailed_link_subject_id_purpose_idx" ON "mailed_link"("subject_id", "purpose");

-- CreateIndex
CREATE INDEX "mailed_link_expires_at_idx" ON "mailed_link"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "membership_application_reference_key" ON "membership_application"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "membership_application_key_hash_key" ON "membership_application"("key_hash");

-- CreateIndex
CREATE INDEX "membership_application_likeness_index_idx" ON "membership_application"("likeness_index");

-- CreateIndex
CREATE INDEX "membership_application_identity_index_idx" ON "membership_application"("identity_index");

-- CreateIndex
CREATE INDEX "membership_application_email_idx" ON "membership_application"("email");

-- CreateIndex
CREATE INDEX "membership_application_mobile_idx" ON "membership_application"("mobile");

-- CreateIndex
CREATE INDEX "membership_application_member_id_idx" ON "membership_application"("member_id");

-- CreateIndex
CREATE INDEX "membership_application_state_decided_at_id_idx" ON "membership_application"("state", "decided_at" DESC, "id");

-- CreateIndex
CREATE INDEX "application_event_application_id_id_idx" ON "application_event"("application_id", "id");

-- CreateIndex
CREATE INDEX "consent_member_id_idx" ON "consent"("member_id");

-- CreateIndex
CREATE INDEX "consent_application_id_idx" ON "consent"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "portrait_application_id_key" ON "portrait"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "portrait_member_id_key" ON "portrait"("member_id");

-- CreateIndex
CREATE INDEX "outgoing_mail_about_idx" ON "outgoing_mail"("about");

-- CreateIndex
CREATE INDEX "outgoing_mail_made_at_idx" ON "outgoing_mail"("made_at");

-- CreateIndex
CREATE INDEX "rights_request_subject_idx" ON "rights_request"("subject");

-- CreateIndex
CREATE INDEX "rights_request_member_id_idx" ON "rights_request"("member_id");

-- CreateIndex
CREATE INDEX "erasure_at_idx" ON "erasure"("at");

-- CreateIndex
CREATE UNIQUE INDEX "erasure_kind_subject_id_key" ON "erasure"("kind", "subject_id");

-- CreateIndex
CREATE INDEX "incident_found_at_idx" ON "incident"("found_at");

-- CreateIndex
CREATE INDEX "incident_step_incident_id_id_idx" ON "incident_step"("incident_id", "id");

-- CreateIndex
CREATE INDEX "conversation_verified_member_id_idx" ON "conversation"("verified_member_id");

-- CreateIndex
CREATE INDEX "member_likeness_index_idx" ON "member"("likeness_index");

-- CreateIndex
CREATE INDEX "member_mobile_idx" ON "member"("mobile");

-- CreateIndex
CREATE INDEX "member_email_idx" ON "member"("email");

-- AddForeignKey
ALTER TABLE "saved_record" ADD CONSTRAINT "saved_record_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_record" ADD CONSTRAINT "saved_record_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "catalogue_record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_application" ADD CONSTRAINT "membership_application_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "membership_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "membership_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portrait" ADD CONSTRAINT "portrait_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "membership_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portrait" ADD CONSTRAINT "portrait_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_card" ADD CONSTRAINT "member_card_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rights_request" ADD CONSTRAINT "rights_request_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_step" ADD CONSTRAINT "incident_step_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;
