-- A merged contact's row stays behind for a while: plugins move what they keep of it after the
-- commit, and old links lead on to the contact that was kept.
alter table contact add column merged_into bigint references contact (id) on delete set null;
create index contact_merged on contact (merged_into);

-- The trash is emptied by age, and lists over everybody are paged by time.
create index contact_deleted on contact (deleted_at);
create index purchase_at_id on purchase (at, id);
create index interaction_at_id on interaction (at, id);
create index task_due on task (done_at, due, id);
