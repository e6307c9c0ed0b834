-- By hand: the browser a registration was written in says that it was approved, until its key is emptied (decision 0009).
ALTER TABLE membership_application DROP CONSTRAINT membership_application_decided_check;
ALTER TABLE membership_application
  ADD CONSTRAINT membership_application_decided_check CHECK
    ((decided_at IS NOT NULL) = (state IN ('approved', 'refused'))
      AND (state = 'approved') = (member_id IS NOT NULL)
      AND (state <> 'approved' OR answers_sealed IS NULL));
