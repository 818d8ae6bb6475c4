-- The answer to a repeated request is the whole first answer: also where the new record lies.
alter table idempotency add column location varchar(1000);
