-- Who opened or clicked within a time is asked by segments; how many a batch reached, by lists of
-- batches: counted once when it ends, null while it is not known.
create index delivery_opened on delivery (opened_at, contact_id);
create index delivery_clicked on delivery (clicked_at, contact_id);
alter table delivery_batch add column recipients bigint;
alter table delivery_batch add column sent bigint;
update delivery_batch set
  recipients = (select count(*) from delivery d where d.batch_id = delivery_batch.id),
  sent = (select count(*) from delivery d where d.batch_id = delivery_batch.id and d.state = 'SENT')
where state = 'SENT';
