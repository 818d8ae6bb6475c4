-- The dashboard sums up a year of purchases from this index alone, without reading the purchases.
create index purchase_sums on purchase (at, currency, amount, refunded_at);
