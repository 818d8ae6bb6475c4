-- The same way as for audit_entry: it names a class that is never there.
create force trigger audit_seal_append_only before update, delete on audit_seal
  for each statement call 'audit_seal.is_append_only';
