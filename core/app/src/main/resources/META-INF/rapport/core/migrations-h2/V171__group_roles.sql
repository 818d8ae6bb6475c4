create index contact_list_member_role on contact_list_member (role_id, contact_id);
create index contact_list_member_invitation on contact_list_member (list_id, invitation, contact_id);
