-- What the contract test erases: something in every table that says something about a person.
-- The contact with the id 1 is that person, the one with the id 2 somebody else.
insert into front_desk_visit (contact_id, at, note) values (1, current_timestamp, 'About the roof');
insert into front_desk_visit (contact_id, at, note) values (2, current_timestamp, null);
