-- Records with a key that two to twenty of them have: the nightly search for duplicates works in it, and leaves
-- it empty. Each key is looked for once, where a join of the keys with themselves looked again for every group.
create table duplicate_key (
  k        varchar(600) not null,
  id       bigint       not null,
  first_id bigint       not null,   -- the oldest that has the key
  sharers  int          not null    -- how many have it
);

create index duplicate_key_k on duplicate_key (k);
