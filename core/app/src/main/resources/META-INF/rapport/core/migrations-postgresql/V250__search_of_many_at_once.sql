-- New words wait for one another again, but for 64 kB at most, which are some two hundred contacts: together
-- they cost a quarter less than one by one. A search reads what waits in 0.03 ms; it was 4 MB that made it slow.
alter index contact_search set (fastupdate = on, gin_pending_list_limit = 64);
