-- Somebody's meetings of a month, for the calendar.
create index interaction_user on interaction (user_id, kind, at, id);
