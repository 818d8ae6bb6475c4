-- One's own contacts, newest or last changed first: somebody with few of them among a million would
-- else be looked for through everybody's.
create index contact_owner_created on contact (owner_id, created_at, id);
create index contact_owner_updated on contact (owner_id, updated_at, id);
