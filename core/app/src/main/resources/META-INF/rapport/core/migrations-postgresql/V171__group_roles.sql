-- Most who stand on a list have no role there: they cost this index nothing.
create index contact_list_member_role on contact_list_member (role_id, contact_id) where role_id is not null;
create index contact_list_member_invitation on contact_list_member (list_id, invitation, contact_id) where invitation is not null;
