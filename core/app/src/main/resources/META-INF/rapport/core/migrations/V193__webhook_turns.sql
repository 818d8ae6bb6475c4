-- Senders take what is due webhook by webhook, and read no further than what they take.

create index webhook_message_turn on webhook_message (webhook_id, state, next_at, id);
drop index webhook_message_due;
