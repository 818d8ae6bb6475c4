-- Whether an answer is the contact's last is read from this index alone.
create index surveys_response_last on surveys_response (contact_id, at, id, nps);
drop index surveys_response_contact;
