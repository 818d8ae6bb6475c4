create function audit_seal_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit_seal is append-only' using errcode = 'restrict_violation';
end $$;

create trigger audit_seal_append_only before update or delete on audit_seal
  for each row execute function audit_seal_append_only();
create trigger audit_seal_no_truncate before truncate on audit_seal
  for each statement execute function audit_seal_append_only();
