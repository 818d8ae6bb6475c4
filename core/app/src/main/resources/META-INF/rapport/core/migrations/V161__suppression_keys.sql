-- Suppressed addresses are known again in other spellings. The key is made by the program (case,
-- full-width letters, international domains, what follows a plus sign), at the next start for what
-- stands here already; erased people's hashes become keyed in the same go. Bounces have none: they
-- say something about one spelling alone.
alter table suppression add column address_key varchar(320);
create index suppression_key on suppression (address_key);
