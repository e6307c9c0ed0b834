-- By hand: a copy can be lost for good, and what staff wrote of copies and a report says of records keeps to these bounds.
ALTER TABLE catalogue_copy DROP CONSTRAINT catalogue_copy_status_check;
ALTER TABLE catalogue_copy
  ADD CONSTRAINT catalogue_copy_status_check CHECK (status IN
    ('available', 'on-loan', 'in-process', 'repair', 'missing', 'lost')),
  ADD CONSTRAINT catalogue_copy_version_check CHECK (version >= 1),
  ADD CONSTRAINT catalogue_copy_claim_check CHECK (length(claim) <= 100);
ALTER TABLE catalogue_import_note ADD CONSTRAINT catalogue_import_note_check
  CHECK (number >= 1 AND position >= 0 AND word <> '' AND length(detail) <= 200);
