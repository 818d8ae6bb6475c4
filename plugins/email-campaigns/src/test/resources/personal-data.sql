-- Somebody who waits in a sequence that a list starts; somebody else who finished it.
insert into email_campaigns_sequence (id, name, name_folded, created_at, updated_at)
  values (1, 'Welcome', 'welcome', current_timestamp, current_timestamp);
insert into email_campaigns_enrolment (sequence_id, contact_id, state, entered_at, due_at)
  values (1, 1, 'WAITING', current_timestamp, current_timestamp);
insert into email_campaigns_enrolment (sequence_id, contact_id, state, entered_at, ended_at)
  values (1, 2, 'FINISHED', current_timestamp, current_timestamp);
insert into email_campaigns_start_member (sequence_id, contact_id) values (1, 1);
insert into email_campaigns_start_member (sequence_id, contact_id) values (1, 2);
