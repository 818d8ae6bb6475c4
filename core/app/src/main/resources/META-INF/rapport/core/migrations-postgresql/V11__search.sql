-- Search by the beginnings of words. The words are already folded and parted by single spaces, so
-- they become lexemes as they are: no dictionary, no language, no parser in between.
create index contact_search on contact
  using gin (array_to_tsvector(string_to_array(search_text, ' ')));
