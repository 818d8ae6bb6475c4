-- How much of what happened to a contact in a sequence webhooks were told: two happenings for each
-- passage, coming in and the end. What happened before there were such webhooks is not told.
alter table email_campaigns_enrolment add column told integer default 0 not null;
update email_campaigns_enrolment set told = 2 * passage - case state when 'WAITING' then 1 else 0 end;
