-- In which currency the kept sums of contacts' purchases (contact.purchase_sum) count. Until now, and
-- as long as all purchases are in one currency, that is none: amounts are added as they are.
create table purchase_counted (
  id       smallint primary key,
  currency varchar(3),               -- null: any
  kept     boolean not null          -- whether the sums of all contacts have been counted so
);
insert into purchase_counted (id, currency, kept) values (1, null, true);
