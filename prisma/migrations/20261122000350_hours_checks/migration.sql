-- What Prisma's schema language cannot say of the hours: what was promised to the public is whole, whoever writes it.

-- Spans by ISO weekday, each from a minute of the day to a later one (lib/hours/domain/rules.ts, checkSpans). What the
-- path cannot walk (no object, a day that is no list, a minute that is no number) is no better than what it finds.
CREATE FUNCTION hours_spans_hold(spans jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_path_exists(spans, 'strict $.keyvalue() ? (!(@.key like_regex "^[1-7]$"))', '{}', true) IS FALSE
    AND jsonb_path_exists(spans, 'strict $.*[*] ? (
      !(@.start >= 0 && @.end > @.start && @.end <= 1440 && @.start == @.start.floor() && @.end == @.end.floor())
      || (@.start >= 0 && @.end > @.start && @.end <= 1440 && @.start == @.start.floor() && @.end == @.end.floor())
        is unknown
    )', '{}', true) IS FALSE
$$;

ALTER TABLE hours_week
  ADD CONSTRAINT hours_week_spans_hold CHECK (hours_spans_hold(spans));

ALTER TABLE hours_override
  ADD CONSTRAINT hours_override_spans_hold CHECK (hours_spans_hold(spans)),
  -- Both days are included, so one day may be first and last.
  ADD CONSTRAINT hours_override_days_ordered CHECK (last_day >= first_day);
