-- Written by `npm run db:migration` from prisma/schema.
-- CreateTable
CREATE TABLE "conversation_key" (
    "conversation_id" UUID NOT NULL,
    "key_hash" CHAR(64) NOT NULL,
    "public_computer" BOOLEAN NOT NULL,
    "seen_at" TIMESTAMPTZ(3),
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_key_pkey" PRIMARY KEY ("conversation_id","key_hash")
);

-- CreateIndex
CREATE INDEX "conversation_key_key_hash_idx" ON "conversation_key"("key_hash");

-- AddForeignKey
ALTER TABLE "conversation_key" ADD CONSTRAINT "conversation_key_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
