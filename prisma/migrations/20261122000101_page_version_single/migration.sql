-- One row and never a second: whoever changes a public page raises it, every web process reads it.
ALTER TABLE page_version ADD CONSTRAINT page_version_single CHECK (id = 1);
