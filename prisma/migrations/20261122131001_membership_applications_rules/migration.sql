-- By hand: what Prisma's schema language cannot say of membership, accounts, mail and the rights over one's data (decision 0009).

ALTER TABLE member
  ADD CONSTRAINT member_state_check CHECK (state IN ('active', 'blocked', 'expired')),
  ADD CONSTRAINT member_locale_check CHECK (locale IN ('id', 'en')),
  ADD CONSTRAINT member_email_check CHECK (length(email) BETWEEN 3 AND 254 AND (email_verified_at IS NULL OR email IS NOT NULL)),
  ADD CONSTRAINT member_changes_check CHECK (changes >= 0);

ALTER TABLE membership_application
  ADD CONSTRAINT membership_application_state_check CHECK (state IN
    ('draft', 'unconfirmed', 'submitted', 'returned', 'approved', 'refused', 'expired', 'withdrawn')),
  ADD CONSTRAINT membership_application_locale_check CHECK (locale IN ('id', 'en')),
  ADD CONSTRAINT membership_application_numbers_check CHECK (steps_done BETWEEN 0 AND 5 AND changes >= 0),
  -- Without the signs that are taken for others: it is read aloud at a counter.
  ADD CONSTRAINT membership_application_reference_check CHECK (reference ~ '^[2-9A-HJ-NP-Z]{8}$'),
  ADD CONSTRAINT membership_application_identity_kind_check CHECK (identity_kind IN ('nik', 'passport', 'kitas')),
  ADD CONSTRAINT membership_application_bounds_check CHECK (length(name) BETWEEN 1 AND 60 AND length(email) BETWEEN 3 AND 254),
  ADD CONSTRAINT membership_application_whole_check CHECK (state NOT IN ('unconfirmed', 'submitted', 'returned')
    OR num_nulls(name, email, mobile, birth_date, identity_kind, identity_index, likeness_index, answers_sealed, submitted_at) = 0),
  -- Staff read nothing that comes from an address nobody has answered from.
  ADD CONSTRAINT membership_application_confirmed_check CHECK (state NOT IN ('submitted', 'returned', 'approved')
    OR email_verified_at IS NOT NULL),
  ADD CONSTRAINT membership_application_decided_check CHECK
    ((decided_at IS NOT NULL) = (state IN ('approved', 'refused'))
      AND (state = 'approved') = (member_id IS NOT NULL)
      AND (state <> 'approved' OR num_nonnulls(answers_sealed, key_hash) = 0));

-- One identity, one registration: of two people at the same instant the second is marked a duplicate, and staff decide.
CREATE UNIQUE INDEX membership_application_identity_once ON membership_application (identity_index)
  WHERE state IN ('submitted', 'returned', 'approved') AND NOT duplicate;
-- The queue, oldest first, and the part of it that may be approved in bulk.
CREATE INDEX membership_application_queue ON membership_application (submitted_at, id) WHERE state = 'submitted';
CREATE INDEX membership_application_clean ON membership_application (submitted_at, id)
  WHERE state = 'submitted' AND NOT duplicate AND cardinality(warnings) = 0;
-- What the worker lets expire.
CREATE INDEX membership_application_idle ON membership_application (saved_at)
  WHERE state IN ('draft', 'unconfirmed', 'returned', 'expired', 'withdrawn');

ALTER TABLE application_event
  ADD CONSTRAINT application_event_type_check CHECK (type IN ('started', 'submitted', 'confirmed', 'returned',
    'resubmitted', 'approved', 'refused', 'expired', 'withdrawn', 'duplicate-settled')),
  ADD CONSTRAINT application_event_actor_check CHECK (actor_kind IN ('applicant', 'staff', 'system')),
  -- Nobody is sent back or refused without a word why.
  ADD CONSTRAINT application_event_reason_check CHECK (length(reason) BETWEEN 1 AND 1000
    AND (type NOT IN ('returned', 'refused') OR reason IS NOT NULL));

ALTER TABLE consent
  ADD CONSTRAINT consent_of_one_check CHECK (num_nonnulls(application_id, member_id) = 1),
  ADD CONSTRAINT consent_words_check CHECK (purpose ~ '^[a-z][a-z-]{1,40}$' AND text_version >= 1
    AND locale IN ('id', 'en') AND channel IN ('registration', 'account')),
  ADD CONSTRAINT consent_times_check CHECK (withdrawn_at >= given_at);
CREATE UNIQUE INDEX consent_application_once ON consent (application_id, purpose) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX consent_member_once ON consent (member_id, purpose) WHERE withdrawn_at IS NULL;

ALTER TABLE portrait
  ADD CONSTRAINT portrait_of_one_check CHECK (num_nonnulls(application_id, member_id) = 1),
  ADD CONSTRAINT portrait_size_check CHECK (width BETWEEN 1 AND 2000 AND height BETWEEN 1 AND 2000
    AND octet_length(webp) <= 1048576);

ALTER TABLE member_card
  ADD CONSTRAINT member_card_issue_check CHECK (issue BETWEEN 1 AND 99),
  ADD CONSTRAINT member_card_block_check CHECK ((blocked_at IS NULL) = (block_reason IS NULL)
    AND block_reason IN ('lost', 'stolen', 'damaged', 'replaced'));
CREATE UNIQUE INDEX member_card_valid_once ON member_card (member_id) WHERE blocked_at IS NULL;

ALTER TABLE membership_rule ADD CONSTRAINT membership_rule_check CHECK
  (id = 1 AND validity_years BETWEEN 1 AND 99 AND guardian_below_age BETWEEN 1 AND 30 AND changes >= 0);

ALTER TABLE account
  -- Whoever works for the library has a password; a member may not have chosen one yet.
  ADD CONSTRAINT account_password_check CHECK (role = 'member' OR password_hash IS NOT NULL),
  ADD CONSTRAINT account_factor_check CHECK (totp_confirmed_at IS NULL OR totp_sealed IS NOT NULL);

ALTER TABLE sign_in
  ADD CONSTRAINT sign_in_outcome_check CHECK (outcome IN ('in', 'wrong-password', 'too-many-tries', 'wrong-factor',
    'factor-passed', 'recovery-code', 'deactivated', 'signed-out-everywhere')),
  ADD CONSTRAINT sign_in_bounds_check CHECK (length(device) <= 60 AND length(network) <= 60);
ALTER TABLE account_session ADD CONSTRAINT account_session_bounds_check CHECK (length(device) <= 60 AND length(network) <= 60);

ALTER TABLE mailed_link ADD CONSTRAINT mailed_link_check CHECK
  (purpose ~ '^[a-z][a-z-]{1,40}$' AND expires_at > made_at AND used_at >= made_at);

ALTER TABLE outgoing_mail
  ADD CONSTRAINT outgoing_mail_state_check CHECK (state IN ('waiting', 'sent', 'failed', 'dropped')
    AND (state = 'waiting') = (ended_at IS NULL)),
  -- What has left the house or is given up is kept nowhere.
  ADD CONSTRAINT outgoing_mail_content_check CHECK
    (num_nonnulls(recipient_sealed, content_sealed) = CASE WHEN state = 'waiting' THEN 2 ELSE 0 END),
  ADD CONSTRAINT outgoing_mail_words_check CHECK (kind ~ '^[a-z][a-z-]{1,60}$' AND about ~ '^[a-z-]{1,20}:[0-9a-f-]{36}$'
    AND locale IN ('id', 'en') AND tries >= 0);
CREATE INDEX outgoing_mail_waiting ON outgoing_mail (next_try_at, id) WHERE state = 'waiting';

ALTER TABLE access_entry ADD CONSTRAINT access_entry_check CHECK
  (subject ~ '^[a-z-]{1,20}:[0-9a-zA-Z-]{1,40}$'
    AND manner IN ('opened', 'listed', 'searched', 'verified', 'exported', 'identity-shown'));
-- The log of looks is not corrected; old lines go by the retention rule.
CREATE FUNCTION access_entry_is_not_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'access_entry is not changed';
END
$$;
CREATE TRIGGER access_entry_unchanged
  BEFORE UPDATE OR TRUNCATE ON access_entry
  FOR EACH STATEMENT EXECUTE FUNCTION access_entry_is_not_changed();

ALTER TABLE rights_request
  ADD CONSTRAINT rights_request_kind_check CHECK (kind IN
    ('download', 'correct', 'withdraw-consent', 'restrict', 'unrestrict', 'object', 'delete')),
  ADD CONSTRAINT rights_request_state_check CHECK (state IN ('open', 'done', 'refused', 'taken-back')
    AND (state = 'open') = (answered_at IS NULL) AND (state = 'refused') = (refusal IS NOT NULL)),
  -- 3×24 hours (UU 27/2022 articles 30, 32, 40).
  ADD CONSTRAINT rights_request_due_check CHECK (due_at - received_at = interval '72 hours'),
  ADD CONSTRAINT rights_request_subject_check CHECK (subject ~ '^[a-z-]{1,20}:[0-9a-f-]{36}$' AND changes >= 0);
CREATE UNIQUE INDEX rights_request_open_once ON rights_request (subject, kind) WHERE state = 'open' AND kind <> 'correct';
CREATE INDEX rights_request_open ON rights_request (due_at, id) WHERE state = 'open';

ALTER TABLE erasure ADD CONSTRAINT erasure_check CHECK
  (kind IN ('member', 'account', 'application', 'conversation', 'patron-key') AND length(subject_id) BETWEEN 1 AND 64);

ALTER TABLE incident
  ADD CONSTRAINT incident_due_check CHECK (due_at - found_at = interval '72 hours' AND happened_at <= found_at),
  ADD CONSTRAINT incident_words_check CHECK (length(title) BETWEEN 1 AND 200 AND length(exposed) <= 4000
    AND length(happened) <= 4000 AND length(handling) <= 4000 AND people >= 0 AND changes >= 0);
ALTER TABLE incident_step ADD CONSTRAINT incident_step_check CHECK
  (type IN ('entered', 'changed', 'noted', 'people-told', 'agency-told', 'closed', 'reopened') AND length(note) <= 4000);
