-- The ledger is append-only: the database refuses to change or delete what was written.
--
-- H2 has no language for triggers; a trigger names a Java class. None is needed: FORCE lets the class
-- be missing, and a trigger whose class is missing refuses the statement that fires it, naming the
-- "class". So every H2 that opens this file refuses, with or without Rapport on its class path, and
-- no deployment's class loader is held. (For each statement: a trigger for rows would be loaded by
-- inserts as well.)
create force trigger loyalty_entry_append_only before update, delete on loyalty_entry
  for each statement call 'loyalty_entry is append-only: reverse the entry instead';
create force trigger loyalty_posting_append_only before update, delete on loyalty_posting
  for each statement call 'loyalty_posting is append-only: reverse the entry instead';
create force trigger loyalty_lot_use_append_only before update, delete on loyalty_lot_use
  for each statement call 'loyalty_lot_use is append-only: reverse the entry instead';
