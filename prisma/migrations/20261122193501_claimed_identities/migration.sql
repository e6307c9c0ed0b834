-- By hand: the identities that an open application claims beside another, few among many; the review queue reads them all at once.
CREATE INDEX membership_application_claims ON membership_application (identity_index)
  WHERE duplicate AND state IN ('submitted', 'returned');
