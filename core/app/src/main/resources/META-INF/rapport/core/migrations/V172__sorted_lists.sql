-- Each order of a list is read from an index that ends with the key.
create index company_created on company (created_at, id);
create index company_updated on company (updated_at, id);
create index deal_pipeline_amount on deal (pipeline_id, amount, id);
create index deal_pipeline_created on deal (pipeline_id, created_at, id);
create index deal_pipeline_updated on deal (pipeline_id, updated_at, id);
create index task_created on task (created_at, id);
create index purchase_amount on purchase (amount, id);
