-- Nothing shows a whole identity number to staff, and nothing ever wrote that it did.
ALTER TABLE access_entry DROP CONSTRAINT access_entry_check, ADD CONSTRAINT access_entry_check CHECK
  (subject ~ '^[a-z-]{1,20}:[0-9a-zA-Z-]{1,40}$'
    AND manner IN ('opened', 'listed', 'searched', 'verified', 'exported'));
