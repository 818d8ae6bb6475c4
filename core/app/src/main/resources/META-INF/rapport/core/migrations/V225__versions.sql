-- Two who change the same at once: the second sees what the first did.
alter table quota add column version bigint not null default 0;

-- What a form changes as a whole although it is kept in many rows: settings, rights of roles.
create table form_version (
  form    varchar(200) primary key,
  version bigint not null,
  who     varchar(200)                 -- who changed it last
);
