-- Most contacts have none of these, and no query looks for the lack of them by these indexes: a row that
-- says nothing costs nothing now, which an import of many feels. H2 knows no such indexes.
drop index contact_merged;
create index contact_merged on contact (merged_into) where merged_into is not null;
drop index contact_deleted;
create index contact_deleted on contact (deleted_at) where deleted_at is not null;
drop index contact_first_purchase;
create index contact_first_purchase on contact (first_purchase, id) where first_purchase is not null;
drop index contact_utm_campaign;
create index contact_utm_campaign on contact (utm_campaign, id) where utm_campaign is not null;
drop index contact_birth;
create index contact_birth on contact (birth_month, birth_day, id) where birth_month is not null;
drop index contact_birth_calendar;
create index contact_birth_calendar on contact (birth_calendar, birth_calendar_month, birth_calendar_day, id)
  where birth_calendar is not null;
drop index contact_team_name;
create index contact_team_name on contact (team_id, name_folded, id) where team_id is not null;
drop index contact_owner_name;
create index contact_owner_name on contact (owner_id, name_folded, id) where owner_id is not null;
drop index contact_owner_created;
create index contact_owner_created on contact (owner_id, created_at, id) where owner_id is not null;
drop index contact_owner_updated;
create index contact_owner_updated on contact (owner_id, updated_at, id) where owner_id is not null;
