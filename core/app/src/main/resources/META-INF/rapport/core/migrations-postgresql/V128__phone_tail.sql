-- Telephone numbers are compared by their last nine digits: people leave out country and trunk.
create index contact_phone_tail on contact (right(phone_digits, 9)) where phone_digits is not null;
create index reach_phone_tail on reach_phone (right(digits, 9)) where digits is not null;
