-- What Prisma's schema language cannot say of the conversation's tables.

-- The closed lists of lib/realtime/contract.ts: a typing error in a write must not become a state.
ALTER TABLE conversation
  ADD CONSTRAINT conversation_state_known
    CHECK (state IN ('waiting', 'open', 'left', 'closed', 'message')),
  ADD CONSTRAINT conversation_verification_known
    CHECK (verification IN ('unverified', 'member', 'nonmember')),
  -- A number that was never given cannot have been published or read.
  ADD CONSTRAINT conversation_numbers_ordered
    CHECK (published_seq BETWEEN 0 AND last_seq
      AND patron_read_seq BETWEEN 0 AND last_seq
      AND librarian_read_seq BETWEEN 0 AND last_seq),
  -- Nobody waits while somebody serves; what is open may wait for its librarian to be found again.
  ADD CONSTRAINT conversation_waiting_unserved
    CHECK (state NOT IN ('waiting', 'left', 'message') OR librarian_id IS NULL);

ALTER TABLE conversation_event
  ADD CONSTRAINT conversation_event_seq_positive CHECK (seq > 0),
  ADD CONSTRAINT conversation_event_actor_known
    CHECK (actor_kind IN ('patron', 'librarian', 'system')),
  -- 4,000 code points (conversation.md); char_length counts code points.
  ADD CONSTRAINT conversation_event_body_bounded CHECK (char_length(body) <= 4000);

-- The desk reads the few that nobody has closed out of all that ever were.
CREATE INDEX conversation_unserved ON conversation (due_at)
  WHERE state IN ('waiting', 'left', 'message');
-- The worker looks every second for what the broker has not taken.
CREATE INDEX conversation_unpublished ON conversation (recorded_at)
  WHERE last_seq > published_seq;
