-- The consent that a campaign needs; all that were written before need that to marketing.
alter table email_campaigns_campaign add column purpose varchar(40) default 'marketing' not null;
create index email_campaigns_campaign_purpose on email_campaigns_campaign (purpose, id);
