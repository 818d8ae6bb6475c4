-- Teams of users, and how far the members of a role see.

create sequence team_seq start with 50 increment by 50;
create table team (
  id          bigint primary key,
  name        varchar(200) not null,
  name_folded varchar(200) not null unique,
  type        varchar(20) not null,          -- relations marketing sales service
  created_at  timestamp with time zone not null,
  version     bigint not null default 0
);

create table team_member (
  team_id bigint not null references team (id) on delete cascade,
  user_id bigint not null references app_user (id) on delete cascade,
  lead    boolean not null default false,
  primary key (team_id, user_id)
);
create index team_member_user on team_member (user_id, team_id);

-- A role that is not named here for a kind of record sees all of that kind.
create table role_visibility (
  role  varchar(60) not null,
  kind  varchar(20) not null,                -- contacts companies deals tasks
  reach varchar(10) not null,                -- own team
  primary key (role, kind)
);

alter table contact add column team_id bigint references team (id) on delete set null;
alter table company add column team_id bigint references team (id) on delete set null;
alter table deal add column team_id bigint references team (id) on delete set null;
alter table task add column team_id bigint references team (id) on delete set null;

-- Lists of one's own and of one's teams, in the order that lists have from the start.
create index contact_owner_name on contact (owner_id, name_folded, id);
create index contact_team_name on contact (team_id, name_folded, id);
create index company_owner_name on company (owner_id, name_folded, id);
create index company_team_name on company (team_id, name_folded, id);
create index deal_owner on deal (owner_id, id);
create index deal_team on deal (team_id, id);
create index task_team on task (team_id, done_at, due, id);
