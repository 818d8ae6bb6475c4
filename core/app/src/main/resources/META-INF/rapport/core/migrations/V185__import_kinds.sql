-- Files bring companies and deals too: records that belong to no contact.
alter table import_before alter column contact_id drop not null;
alter table import_left alter column contact_id drop not null;

-- By this number a deal of a file is known again; made of the row where the file has none.
alter table deal add column external_id varchar(200);
create unique index deal_external_id on deal (external_id);
