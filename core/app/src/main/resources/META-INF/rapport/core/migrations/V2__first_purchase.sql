-- Reports count who was a customer on a day.
create index contact_first_purchase on contact (first_purchase, id);
