-- By hand: what the letters need besides, and that the time of finding was corrected (decision 0009).
ALTER TABLE "incident" ADD COLUMN "contact" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "signer" TEXT NOT NULL DEFAULT '';
ALTER TABLE incident ADD CONSTRAINT incident_letters_check CHECK (length(contact) <= 300 AND length(signer) <= 300);
ALTER TABLE incident_step
  DROP CONSTRAINT incident_step_check,
  ADD CONSTRAINT incident_step_check CHECK
    (type IN ('entered', 'changed', 'found-corrected', 'noted', 'people-told', 'agency-told', 'closed', 'reopened')
      AND length(note) <= 4000);
