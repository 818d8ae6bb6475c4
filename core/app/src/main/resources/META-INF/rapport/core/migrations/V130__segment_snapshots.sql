-- A segment with a row here keeps its members; one without asks its rule anew each time.
create table segment_snapshot (
  segment_id   bigint primary key references segment (id) on delete cascade,
  frozen       boolean not null default false,    -- not refreshed any more
  refreshed_at timestamp with time zone,          -- null: never filled
  joined_count integer not null default 0,        -- at the last refresh
  left_count   integer not null default 0
);
create index segment_snapshot_due on segment_snapshot (frozen, refreshed_at);

-- No key to contact: the members who are erased are taken out by an observer, which tells of it.
create table segment_member (
  segment_id bigint not null references segment (id) on delete cascade,
  contact_id bigint not null,
  since      timestamp with time zone not null,
  primary key (segment_id, contact_id)
);
create index segment_member_contact on segment_member (contact_id);

-- One line for each day on which it was refreshed.
create table segment_size (
  segment_id   bigint not null references segment (id) on delete cascade,
  measured     date not null,
  member_count bigint not null,
  primary key (segment_id, measured)
);
