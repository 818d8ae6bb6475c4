-- H2 looked at what is in a table only after 2,000 changes; from here on it does so after 200, and now once.

analyze;
