-- Lists of the deals of all pipelines, in each order that REST offers; those of one pipeline have theirs.
create index deal_closes_on on deal (closes_on, id);
create index deal_amount on deal (amount, id);
create index deal_created on deal (created_at, id);
create index deal_updated on deal (updated_at, id);
