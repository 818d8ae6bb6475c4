-- The audit log can be added to, and nothing else. A trigger of H2 is a Java class, and H2 refuses the
-- statement when it cannot load it. This one names a class that is never there, on purpose: the file
-- stays readable to every tool (backup, H2's shell) without Rapport's class path, and its lines stay.
-- It fires for each statement, because one for each row would be loaded by inserts as well.
create force trigger audit_entry_append_only before update, delete on audit_entry
  for each statement call 'audit_entry.is_append_only';
