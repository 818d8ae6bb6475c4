-- Whether all purchases are in one currency is read from the two ends of this index.
create index purchase_currency on purchase (currency);
