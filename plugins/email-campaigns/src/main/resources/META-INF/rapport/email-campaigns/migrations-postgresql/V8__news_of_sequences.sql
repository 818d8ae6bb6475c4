-- Those of whom webhooks are still to be told are few among many.
create index email_campaigns_enrolment_news on email_campaigns_enrolment (sequence_id, id)
  where told < 2 * passage - case state when 'WAITING' then 1 else 0 end;
