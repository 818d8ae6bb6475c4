-- Who gave a campaign its time: it leaves in their name, to those whom they may see by then. Null for
-- one that was planned before this was asked, which leaves to its whole segment as was said then.

alter table email_campaigns_campaign add column scheduled_by bigint references app_user (id) on delete set null;
create index email_campaigns_campaign_planner on email_campaigns_campaign (scheduled_by);
