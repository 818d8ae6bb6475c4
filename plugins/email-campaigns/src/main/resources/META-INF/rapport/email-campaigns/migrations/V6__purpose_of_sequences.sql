-- The consent that a sequence needs; until now there was one.
alter table email_campaigns_sequence add column purpose varchar(40) default 'marketing' not null;
create index email_campaigns_sequence_purpose on email_campaigns_sequence (purpose, id);
