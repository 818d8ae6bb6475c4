-- The day (since 1970) on which a word was last seen among names and titles: what nobody is called any
-- more is forgotten.
alter table search_word add column seen integer not null default 0;
create index search_word_seen on search_word (seen);
