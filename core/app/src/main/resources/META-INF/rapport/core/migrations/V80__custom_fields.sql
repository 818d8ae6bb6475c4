-- Custom fields: what an installation wants to know beyond the columns that every one has. The
-- definitions, the options of choices, and one table of values for each kind of record, so that
-- values go with their record and a kind's indexes hold nothing of the others. Indexes: V100.

create sequence custom_field_seq start with 50 increment by 50;
create table custom_field (
  id          bigint primary key,
  carrier     varchar(10) not null,          -- contact company deal purchase
  field_key   varchar(40) not null,          -- fixed; in REST, rules, merge tags and imports
  type        varchar(10) not null,          -- text number money date choice choices yesNo link contact company
  label_en    varchar(120) not null,
  label_ar    varchar(120),
  label_fa    varchar(120),
  help        varchar(500),
  required    boolean not null default false,
  place       integer not null,
  archived_at timestamp with time zone,
  created_at  timestamp with time zone not null,
  version     bigint not null default 0,
  unique (carrier, field_key)
);

create sequence custom_option_seq start with 50 increment by 50;
create table custom_option (
  id         bigint primary key,
  field_id   bigint not null references custom_field (id) on delete cascade,
  option_key varchar(40) not null,
  label_en   varchar(120) not null,
  label_ar   varchar(120),
  label_fa   varchar(120),
  place      integer not null,
  archived   boolean not null default false,
  unique (field_id, option_key)
);

create table custom_contact (
  record_id   bigint not null references contact (id) on delete cascade,
  field_id    bigint not null references custom_field (id),
  item        smallint not null default 0,   -- several choices have one row each
  words       varchar(500),                  -- text link
  words_folded varchar(500),
  number      numeric(19,4),                 -- number money
  currency    varchar(3),
  on_day      date,
  truth       boolean,
  option_id   bigint references custom_option (id),
  contact_ref bigint references contact (id) on delete cascade,
  company_ref bigint references company (id) on delete cascade,
  primary key (record_id, field_id, item)
);

create table custom_company (
  record_id   bigint not null references company (id) on delete cascade,
  field_id    bigint not null references custom_field (id),
  item        smallint not null default 0,   -- several choices have one row each
  words       varchar(500),                  -- text link
  words_folded varchar(500),
  number      numeric(19,4),                 -- number money
  currency    varchar(3),
  on_day      date,
  truth       boolean,
  option_id   bigint references custom_option (id),
  contact_ref bigint references contact (id) on delete cascade,
  company_ref bigint references company (id) on delete cascade,
  primary key (record_id, field_id, item)
);

create table custom_deal (
  record_id   bigint not null references deal (id) on delete cascade,
  field_id    bigint not null references custom_field (id),
  item        smallint not null default 0,   -- several choices have one row each
  words       varchar(500),                  -- text link
  words_folded varchar(500),
  number      numeric(19,4),                 -- number money
  currency    varchar(3),
  on_day      date,
  truth       boolean,
  option_id   bigint references custom_option (id),
  contact_ref bigint references contact (id) on delete cascade,
  company_ref bigint references company (id) on delete cascade,
  primary key (record_id, field_id, item)
);

create table custom_purchase (
  record_id   bigint not null references purchase (id) on delete cascade,
  field_id    bigint not null references custom_field (id),
  item        smallint not null default 0,   -- several choices have one row each
  words       varchar(500),                  -- text link
  words_folded varchar(500),
  number      numeric(19,4),                 -- number money
  currency    varchar(3),
  on_day      date,
  truth       boolean,
  option_id   bigint references custom_option (id),
  contact_ref bigint references contact (id) on delete cascade,
  company_ref bigint references company (id) on delete cascade,
  primary key (record_id, field_id, item)
);
