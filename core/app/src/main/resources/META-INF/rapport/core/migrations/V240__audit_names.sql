-- The names in the audit log, one after the other, and the lines of each, the newest first.
create index audit_entry_who on audit_entry (who, id);
