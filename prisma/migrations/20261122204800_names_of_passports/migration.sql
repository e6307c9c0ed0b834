-- By hand: 60 characters are the bound of Indonesia's own papers, not of a passport (membership/domain/name-length.ts).
ALTER TABLE membership_application
  DROP CONSTRAINT membership_application_bounds_check,
  ADD CONSTRAINT membership_application_bounds_check CHECK (length(name) BETWEEN 1 AND 100 AND length(email) BETWEEN 3 AND 254);
