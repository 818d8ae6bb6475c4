-- The ledger is append-only: the database refuses to change or delete what was written.
create function loyalty_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: reverse the entry instead', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger loyalty_entry_append_only before update or delete on loyalty_entry
  for each row execute function loyalty_append_only();
create trigger loyalty_posting_append_only before update or delete on loyalty_posting
  for each row execute function loyalty_append_only();
create trigger loyalty_lot_use_append_only before update or delete on loyalty_lot_use
  for each row execute function loyalty_append_only();
create trigger loyalty_entry_no_truncate before truncate on loyalty_entry
  for each statement execute function loyalty_append_only();
create trigger loyalty_posting_no_truncate before truncate on loyalty_posting
  for each statement execute function loyalty_append_only();
create trigger loyalty_lot_use_no_truncate before truncate on loyalty_lot_use
  for each statement execute function loyalty_append_only();
