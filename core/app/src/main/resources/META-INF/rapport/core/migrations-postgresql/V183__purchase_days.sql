-- PostgreSQL takes each moment for a day of its own, and would sort a million of them to add them up, if it were
-- not told to count the days.
create statistics purchase_days on (date_trunc('day', at at time zone 'UTC')) from purchase;
analyze purchase;
