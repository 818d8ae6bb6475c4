-- The processes that serve this installation. All run the same set of plugins; the launcher keeps
-- these rows, by the database's clock.
create table node (
  id varchar(40) primary key,
  address varchar(200) not null,
  version varchar(60) not null,
  set_hash varchar(64) not null,
  plugins varchar(20000) not null,
  set_at timestamp with time zone not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  serving boolean not null,
  reason varchar(2000)
);
