-- Ranges over the beginnings of words follow the bytes, whatever order the database sorts by.
alter table search_word alter column word type varchar(60) collate "C";
alter table search_word alter column backwards type varchar(60) collate "C";
