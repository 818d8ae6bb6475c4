-- Whose records belong to a team: offered as owners to whoever sees the team's records.
create index contact_team_owner on contact (team_id, owner_id);
create index deal_team_owner on deal (team_id, owner_id);
