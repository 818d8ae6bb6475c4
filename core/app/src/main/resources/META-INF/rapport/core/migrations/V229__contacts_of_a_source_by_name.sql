-- The contacts of one source in the order of their list: a source that came in by one import stands together
-- in that order, and without this a page of it reads all that stand before, or all of the source. It begins as
-- the index did that it replaces.
create index contact_source_name on contact (source, name_folded, id);
drop index contact_source;
