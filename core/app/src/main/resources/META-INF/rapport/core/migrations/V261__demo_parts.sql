-- The parts of the invented shop that were asked for: the core's and one of each plugin. Each says by itself, in the
-- transaction that fills it, that it is there.
create table demo_part (
  plugin    varchar(100) primary key,
  shop_day  timestamp with time zone not null,  -- the shop's present, the same for every part
  filled_at timestamp with time zone,
  trouble   varchar(500)                        -- why it could not be filled
);
