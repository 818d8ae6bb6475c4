-- Batches to which recipients come one after the other, as in a sequence: that one of them has
-- nothing left to do for now is not told to anybody.

alter table delivery_batch add column standing boolean not null default false;
