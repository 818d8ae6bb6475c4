-- What an import keeps beside its row: what would happen, and the rows that were refused.
alter table import_run add column contacts_created bigint not null default 0;
alter table import_run add column tried text;            -- answer of the last try, as JSON
alter table import_run add column try_job_id bigint;
alter table import_run add column zone varchar(60) not null default 'UTC';
create index import_run_finished on import_run (finished_at);

create table import_rejection (
  import_id  bigint not null references import_run (id) on delete cascade,
  line       bigint not null,
  field      varchar(120),
  reason_key varchar(200) not null,
  arguments  text not null,                              -- JSON
  cells      text not null,                              -- the row as JSON, long cells cut
  primary key (import_id, line)
);
