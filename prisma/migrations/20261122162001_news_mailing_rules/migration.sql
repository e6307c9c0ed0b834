-- By hand: what Prisma's schema language cannot say of news by mail (decision 0009).

ALTER TABLE news_mailing ADD CONSTRAINT news_mailing_check CHECK
  (written >= 0 AND jsonb_typeof(words) = 'object' AND (ended_at IS NULL OR last_member_id IS NULL));
-- What the worker still writes: looked for every two seconds.
CREATE INDEX news_mailing_open ON news_mailing (ordered_at, document_id) WHERE ended_at IS NULL;
-- How many mails with news wait for their first try.
CREATE INDEX outgoing_mail_news ON outgoing_mail (id) WHERE kind = 'member-news' AND state = 'waiting';
