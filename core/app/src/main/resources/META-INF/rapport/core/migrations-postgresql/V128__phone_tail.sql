-- Telephone numbers are compared by their last nine digits: people leave out country and trunk.
create index contact_phone_tail on contact (right(phone_digits, 9)) where phone_digits is not null;
