-- Somebody's meetings of a month, for the calendar. What nobody wrote costs this index nothing.
create index interaction_user on interaction (user_id, kind, at, id) where user_id is not null;
