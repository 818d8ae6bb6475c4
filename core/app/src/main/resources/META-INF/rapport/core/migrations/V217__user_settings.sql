-- Settings that users make for themselves, and who changed which.

create table user_setting (
  user_id bigint not null references app_user (id) on delete cascade,
  plugin  varchar(60) not null,
  name    varchar(120) not null,
  content varchar(8000) not null,
  primary key (user_id, plugin, name)
);
create index user_setting_plugin on user_setting (plugin);

-- Null for a setting of the site.
alter table setting_change add column user_id bigint references app_user (id) on delete cascade;
create index setting_change_user on setting_change (user_id, plugin, id);
